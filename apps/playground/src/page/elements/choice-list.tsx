/** Block Kit's checkboxes and radio buttons. */
import type { JSX } from "preact";
import { objectsOf, stringOf } from "../json.ts";
import { type ElementProps, useElement } from "./element.ts";
import { type Choice, choicesOf, optionValue } from "./option.ts";

/** A list of checkboxes, any number of which may be on. */
export function CheckboxesElement(props: ElementProps): JSX.Element {
  const handle = useElement(props);
  const selected = new Set(objectsOf(handle.value, "selected_options").map(optionValue));
  const choices = choicesOf(props.element);
  const toggle = (choice: Choice) => {
    const on = choices.filter((other) => selected.has(other.key) !== (other.key === choice.key));
    handle.choose({ selected_options: on.map((other) => other.option) });
  };
  return <ChoiceList {...props} type="checkbox" choices={choices} selected={selected} onToggle={toggle} />;
}

/** A list of radio buttons, one of which may be on. */
export function RadioButtonsElement(props: ElementProps): JSX.Element {
  const handle = useElement(props);
  const chosen = optionValue(handle.value["selected_option"]);
  return (
    <ChoiceList
      {...props}
      type="radio"
      choices={choicesOf(props.element)}
      selected={new Set([chosen])}
      onToggle={(choice) => handle.choose({ selected_option: choice.option })}
    />
  );
}

function ChoiceList({
  field,
  element,
  blockId,
  type,
  choices,
  selected,
  onToggle,
}: ElementProps & {
  readonly type: "checkbox" | "radio";
  readonly choices: readonly Choice[];
  readonly selected: ReadonlySet<string | undefined>;
  readonly onToggle: (choice: Choice) => void;
}): JSX.Element {
  const { inputId } = useElement({ element, blockId, ...(field ? { field } : {}) });
  return (
    <fieldset
      role={type === "radio" ? "radiogroup" : undefined}
      class="choices"
      aria-labelledby={field?.labelId}
      aria-label={field ? undefined : (stringOf(element, "action_id") ?? "Options")}
      aria-describedby={field?.describedBy}
    >
      {choices.map((choice, index) => (
        <label key={choice.key} class="choice">
          <input
            type={type}
            id={index === 0 ? inputId : undefined}
            name={inputId}
            checked={selected.has(choice.key)}
            onChange={() => onToggle(choice)}
          />
          <span>
            {choice.label}
            {choice.hint && <span class="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
