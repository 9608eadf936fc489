/** How to check without this page. */
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useText } from "../text-context.ts";
import { CopyButton } from "./copy-button.tsx";

const COMMAND = "npx -p @luckydraw/draw-core luckydraw-verify receipt.json";

/** A command, and the receipt as a file when it came in a link. */
export function ByHand({ text }: { readonly text: string | undefined }): VNode {
  const { byHand } = useText().words;
  return (
    <section>
      <h2>{byHand.title}</h2>
      <p>{byHand.text}</p>
      <p class="command-line">
        <code tabindex={0}>{COMMAND}</code>
        <CopyButton text={COMMAND} of={byHand.title} />
      </p>
      {text !== undefined && <SaveLink text={text} label={byHand.save} />}
    </section>
  );
}

function SaveLink({ text, label }: { readonly text: string; readonly label: string }): VNode | null {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url === undefined ? null : (
    <a class="button" href={url} download="receipt.json">
      {label}
    </a>
  );
}
