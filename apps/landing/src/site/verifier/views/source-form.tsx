/** Where a receipt is handed over: dropped, chosen, or pasted. */
import type { TargetedEvent, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Source } from "../read/read-source.ts";
import { useText } from "../text-context.ts";

interface SourceFormProps {
  /** Nothing was checked yet. */
  readonly isFirst: boolean;
  readonly onSource: (source: Source) => void;
}

/** The ways in. A file can be dropped anywhere on the page. */
export function SourceForm({ isFirst, onSource }: SourceFormProps): VNode {
  const { source } = useText().words;
  const [pasted, setPasted] = useState("");
  const isOver = useDrop((file) => onSource({ kind: "file", file }));
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    if (file) onSource({ kind: "file", file });
    // The same file can be chosen again.
    currentTarget.value = "";
  };
  return (
    <section class={isOver ? "source over" : "source"} aria-labelledby="source-title">
      <h2 id="source-title">{isFirst ? source.title : source.another}</h2>
      <p class="drop">
        {source.drop}{" "}
        <label class="button">
          {source.choose}
          <input type="file" accept=".json,application/json,text/plain" onChange={choose} />
        </label>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSource({ kind: "text", text: pasted });
          setPasted("");
        }}
      >
        <label for="pasted">{source.paste}</label>
        <textarea
          id="pasted"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          placeholder={source.pastePlaceholder}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button type="submit" class="button strong" disabled={pasted.trim() === ""}>
          {source.check}
        </button>
      </form>
      <p class="quiet">{source.where}</p>
      {isFirst && (
        <p>
          <a href="#example">{source.example}</a>
        </p>
      )}
    </section>
  );
}

/** Takes files that are dropped on the page; whether one hovers over it. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onFile]);
  return isOver;
}
