/** The list over the composer. */
import type { JSX } from "preact";
import type { CompletionMenu } from "./use-completion.ts";

const headings = { command: "Commands", person: "People and groups", channel: "Channels" } as const;

/** Shows what can be completed; the focus stays in the field. */
export function SuggestionList({ completion }: { readonly completion: CompletionMenu }): JSX.Element {
  const { listId, kind, suggestions, active, choose } = completion;
  const heading = kind ? headings[kind] : "";
  return (
    <div class="popup suggestions">
      <div class="group" aria-hidden="true">
        {heading}
      </div>
      <div role="listbox" id={listId} aria-label={heading}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={suggestion.key}
            role="option"
            id={`${listId}-${index}`}
            aria-selected={index === active}
            class={index === active ? "option active" : "option"}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <span class="option-label">{suggestion.label}</span>
            <span class="hint">{suggestion.hint}</span>
          </div>
        ))}
      </div>
      <div class="popup-keys" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> move <kbd>Tab</kbd> choose <kbd>Esc</kbd> close
      </div>
    </div>
  );
}
