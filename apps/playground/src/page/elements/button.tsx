/** Block Kit's button. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { stringOf } from "../json.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { safeHref } from "../mrkdwn/safe-href.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { type ElementProps, plainText, useElement } from "./element.ts";

const styles: Readonly<Record<string, string>> = { primary: "button primary", danger: "button danger" };

/** A button: asks first where it has a `confirm`, shows that it is on its way, opens its `url` in a new tab. */
export function ButtonElement(props: ElementProps): JSX.Element {
  const { element } = props;
  const handle = useElement(props);
  const [asking, setAsking] = useState(false);
  const href = safeHref(stringOf(element, "url") ?? "");
  const label = withEmoji(plainText(element["text"]));
  const className = styles[stringOf(element, "style") ?? ""] ?? "button";
  const press = () => {
    const value = stringOf(element, "value");
    handle.press({ text: element["text"], ...(value === undefined ? {} : { value }) });
  };
  if (href) {
    return (
      <a class={className} href={href} target="_blank" rel="noopener noreferrer" onClick={press}>
        {label}
        <span class="visually-hidden"> (opens a new tab)</span>
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        class={className}
        aria-label={stringOf(element, "accessibility_label")}
        aria-busy={handle.busy}
        aria-disabled={handle.busy}
        onClick={() => {
          if (handle.busy) return;
          if (element["confirm"]) setAsking(true);
          else press();
        }}
      >
        {label}
      </button>
      {asking && (
        <ConfirmDialog
          confirm={element["confirm"]}
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) press();
          }}
        />
      )}
    </>
  );
}
