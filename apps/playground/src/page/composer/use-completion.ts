/** The composer's completion: what is offered, which entry is active, and the keys that move through it. */
import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Completion, completionAt, type Suggestion, type TypingPlace } from "./complete.ts";

/** Completion as the list and the field need it. */
export interface CompletionMenu {
  readonly open: boolean;
  readonly listId: string;
  readonly kind: Completion["kind"] | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  choose(suggestion: Suggestion): void;
}

/** Follows the text and the caret of a field. */
export function useCompletion(
  text: string,
  field: RefObject<HTMLTextAreaElement | null>,
  place: TypingPlace,
  setText: (text: string) => void,
) {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const jumpTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (jumpTo.current === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(jumpTo.current, jumpTo.current);
    jumpTo.current = undefined;
  }, [text]);
  const found = completionAt(text, caret, place);
  const signature = found ? `${found.kind}:${found.start}` : undefined;
  const open = found !== undefined && text !== "" && signature !== dismissed;
  const suggestions = open ? found.suggestions : [];
  const index = Math.min(active, suggestions.length - 1);
  const choose = (suggestion: Suggestion) => {
    if (!found) return;
    const next = text.slice(0, found.start) + suggestion.insert + text.slice(caret).replace(/^ /, "");
    const position = found.start + suggestion.insert.length;
    setText(next);
    setCaret(position);
    setActive(0);
    jumpTo.current = position;
  };
  const follow = (area: HTMLTextAreaElement) => setCaret(area.selectionStart);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!open || event.isComposing) return false;
    const suggestion = suggestions[index];
    const run = {
      ArrowDown: () => setActive((index + 1) % suggestions.length),
      ArrowUp: () => setActive((index - 1 + suggestions.length) % suggestions.length),
      Tab: () => suggestion && choose(suggestion),
      Enter: () => suggestion && choose(suggestion),
      Escape: () => setDismissed(signature),
    }[event.key];
    // A command typed in full is sent by Enter, not completed once more.
    const isComplete = suggestion && text.trim() === suggestion.insert.trim() && event.key === "Enter";
    if (!run || event.shiftKey || isComplete) return false;
    event.preventDefault();
    run();
    return true;
  };
  const fieldProps = {
    "aria-autocomplete": "list",
    "aria-controls": open ? listId : undefined,
    "aria-activedescendant": open ? `${listId}-${index}` : undefined,
    onInput: (event: { currentTarget: HTMLTextAreaElement }) => {
      setText(event.currentTarget.value);
      follow(event.currentTarget);
      setActive(0);
      setDismissed(undefined);
    },
    onSelect: (event: { currentTarget: HTMLTextAreaElement }) => follow(event.currentTarget),
  } as const;
  return { open, listId, kind: found?.kind, suggestions, active: index, choose, onKeyDown, fieldProps };
}
