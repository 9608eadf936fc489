/** A button that copies a value. */
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../text-context.ts";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who hear the button without seeing its place. */
  readonly of: string;
}

/** Copies, and says that it did. */
export function CopyButton({ text, of }: CopyButtonProps): VNode {
  const { words } = useText();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      // Without the clipboard the value can still be selected.
    }
  };
  const label = isCopied ? words.copied : words.copy;
  return (
    <button
      type="button"
      class="copy"
      aria-label={`${label}: ${of}`}
      onClick={copy}
      onBlur={() => setIsCopied(false)}
    >
      {label}
    </button>
  );
}
