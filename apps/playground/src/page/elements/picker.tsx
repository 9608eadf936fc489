/** A menu that is searched by typing: one choice or several. */
import type { JSX } from "preact";
import type { Choice } from "./option.ts";
import { PickerList } from "./picker-list.tsx";
import { usePickerMenu } from "./use-picker-menu.ts";

/** What a picker offers and what is chosen in it. */
export interface PickerProps {
  readonly inputId: string;
  /** Names the field where no visible label does. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly selected: readonly string[];
  /** Several can be chosen, at most `max`. */
  readonly multiple?: boolean;
  /** A single choice can be taken back. */
  readonly clearable?: boolean;
  readonly max?: number | undefined;
  readonly busy?: boolean;
  readonly onChange: (keys: readonly string[]) => void;
}

/** A combobox: arrows move, Enter chooses, Esc closes, Backspace takes the last one out. */
export function Picker(props: PickerProps): JSX.Element {
  const menu = usePickerMenu(props);
  const { choices, selected, multiple } = props;
  const chosen = selected.map((key) => choices.find((choice) => choice.key === key) ?? { key, label: key });
  return (
    <div
      class="picker"
      ref={menu.root}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && menu.root.current?.contains(event.relatedTarget)))
          menu.close();
      }}
    >
      <div class="picker-field" aria-invalid={props.invalid || undefined}>
        {multiple && chosen.map((choice) => <Chip key={choice.key} choice={choice} onRemove={menu.toggle} />)}
        <input
          {...menu.inputProps}
          placeholder={chosen.length === 0 ? props.placeholder : multiple ? "" : undefined}
          value={menu.open ? menu.query : multiple ? "" : (chosen[0]?.label ?? "")}
        />
        {props.clearable && chosen[0] && !menu.open && (
          <button
            type="button"
            class="picker-clear"
            aria-label={`Clear ${chosen[0].label}`}
            onClick={menu.clear}
          >
            ×
          </button>
        )}
      </div>
      {menu.open && (
        <PickerList
          menu={menu}
          label={props.label ?? props.placeholder}
          selected={selected}
          multiple={multiple ?? false}
        />
      )}
    </div>
  );
}

function Chip({
  choice,
  onRemove,
}: {
  readonly choice: Choice;
  readonly onRemove: (choice: Choice) => void;
}): JSX.Element {
  return (
    <span class="chip">
      {choice.label}
      <button type="button" aria-label={`Remove ${choice.label}`} onClick={() => onRemove(choice)}>
        ×
      </button>
    </span>
  );
}
