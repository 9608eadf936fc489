/** Block Kit's confirmation: are you sure? */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { TextObject } from "../blocks/text-object.tsx";
import { Dialog } from "../dialog.tsx";
import { asObject, stringOf } from "../json.ts";
import { plainText } from "./element.ts";

/** Asks before a press is sent. */
export function ConfirmDialog({
  confirm,
  onAnswer,
}: {
  readonly confirm: unknown;
  readonly onAnswer: (confirmed: boolean) => void;
}): JSX.Element {
  const titleId = useId();
  const object = asObject(confirm);
  const style = stringOf(object, "style") === "danger" ? "button danger" : "button primary";
  return (
    <Dialog labelledBy={titleId} className="confirm" onCancel={() => onAnswer(false)}>
      <h2 id={titleId}>{plainText(object["title"])}</h2>
      <div class="confirm-text">
        <TextObject text={object["text"]} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" data-first onClick={() => onAnswer(false)}>
          {plainText(object["deny"]) || "Cancel"}
        </button>
        <button type="button" class={style} onClick={() => onAnswer(true)}>
          {plainText(object["confirm"]) || "Yes"}
        </button>
      </div>
    </Dialog>
  );
}
