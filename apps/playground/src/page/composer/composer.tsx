/** Where one types: messages, commands, files. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { AttachedFiles } from "./attached-files.tsx";
import { commandBeingTyped, type TypingPlace } from "./complete.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { useCompletion } from "./use-completion.ts";

/** What Slack itself says to the one who typed. */
export interface Remark {
  /** Whether it was sent; what was not stays in the field, to mend. */
  readonly ok: boolean;
  readonly text: string;
}

/** What the composer hands over; it resolves with what Slack says to it, if anything. */
export type Send = (text: string, files: readonly File[]) => Promise<Remark | undefined>;

interface ComposerProps {
  readonly place: TypingPlace;
  readonly placeholder: string;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSend: Send;
  readonly autoFocus?: boolean;
}

/** A message field with completion; Enter sends, Shift+Enter starts a line, arrow up brings back what was sent. */
export function Composer(props: ComposerProps): JSX.Element {
  const draft = useDraft(props);
  const { text, field } = draft;
  const completion = useCompletion(text, field, props.place, draft.setText);
  const command = props.place.inThread ? undefined : commandBeingTyped(text, props.place.workspace);
  const canSend = (text.trim() !== "" || props.files.length > 0) && !draft.sending;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void draft.send();
      }}
    >
      {completion.open && <SuggestionList completion={completion} />}
      {command && !completion.open && (
        <p class="usage">
          <code>{command.name}</code> {command.usageHint}
        </p>
      )}
      <div class="composer-box">
        <AttachedFiles
          files={props.files}
          onRemove={(file) => props.onFiles(props.files.filter((f) => f !== file))}
        />
        <textarea
          ref={field}
          class="composer-text"
          rows={1}
          aria-label={props.placeholder}
          placeholder={props.placeholder}
          value={text}
          {...completion.fieldProps}
          onKeyDown={(event) => {
            if (!completion.onKeyDown(event)) draft.onKeyDown(event);
          }}
        />
        <div class="composer-tools">
          <AttachButton onFiles={(files) => props.onFiles([...props.files, ...files])} />
          <span class="composer-keys" aria-hidden="true">
            {!props.place.inThread && <ComposerKeys />}
          </span>
          <button type="submit" class="icon-button send" aria-label="Send" aria-disabled={!canSend}>
            <Icon name="send" />
          </button>
        </div>
      </div>
      <RemarkLine remark={draft.remark} />
    </form>
  );
}

/** Says what Slack says; its place is kept, so that nothing moves. */
export function RemarkLine({ remark }: { readonly remark: Remark | undefined }): JSX.Element {
  return (
    <p class={remark?.ok ? "composer-remark" : "composer-problem"} role={remark?.ok ? "status" : "alert"}>
      {remark?.text}
    </p>
  );
}

function useDraft({ files, onFiles, onSend, autoFocus }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const sent = useRef<string[]>([]);
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);
  const [remark, setRemark] = useState<Remark>();
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight, 220)}px`;
  }, [text]);
  const send = async () => {
    const words = text.trim();
    if (sending || (words === "" && files.length === 0)) return;
    setSending(true);
    setRemark(undefined);
    setText("");
    onFiles([]);
    const said = await onSend(words, files);
    setSending(false);
    if (words) sent.current.push(words);
    setRemark(said);
    if (said === undefined || said.ok) return;
    setText((now) => now || words);
    onFiles(files);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === "ArrowUp" && text === "" && sent.current.length > 0) {
      event.preventDefault();
      setText(sent.current.at(-1) ?? "");
    }
  };
  return { field, text, setText, sending, remark, send, onKeyDown };
}

function ComposerKeys(): JSX.Element {
  return (
    <>
      <kbd>/</kbd> commands <kbd>@</kbd> people <kbd>#</kbd> channels
    </>
  );
}

function AttachButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="Files"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-label="Attach files"
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}
