/** The picker's menu: what it lists, which entry is active, and its keys. */
import type { JSX, RefObject } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Choice } from "./option.ts";
import type { PickerProps } from "./picker.tsx";

/** How many choices are listed at once; typing finds the others. */
const listedAtMost = 50;

/** The menu as the picker and its list need it. */
export interface PickerMenu {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly listId: string;
  readonly open: boolean;
  readonly query: string;
  readonly active: number;
  readonly listed: readonly Choice[];
  /** How many more are found than listed. */
  readonly left: number;
  readonly inputProps: JSX.IntrinsicElements["input"];
  close(): void;
  /** Puts a choice in or takes it out. */
  toggle(choice: Choice): void;
  clear(): void;
}

/** Holds the menu's state. */
export function usePickerMenu(props: PickerProps): PickerMenu {
  const { choices, selected, multiple, max, onChange } = props;
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = open ? matching(choices, query) : [];
  const listed = found.slice(0, listedAtMost);
  const show = () => {
    if (props.busy || open) return;
    setOpen(true);
    setQuery("");
    setActive(
      Math.max(
        0,
        choices.slice(0, listedAtMost).findIndex(({ key }) => selected.includes(key)),
      ),
    );
  };
  const close = () => setOpen(false);
  const toggle = (choice: Choice) => {
    if (!multiple) {
      onChange([choice.key]);
      close();
    } else if (selected.includes(choice.key)) onChange(selected.filter((key) => key !== choice.key));
    else if (max === undefined || selected.length < max) onChange([...selected, choice.key]);
    setQuery("");
  };
  const clear = () => onChange([]);
  const step = (by: number) => {
    if (!open) show();
    else if (listed.length > 0) setActive((active + by + listed.length) % listed.length);
  };
  const chooseActive = () => {
    const choice = listed[active];
    if (choice) toggle(choice);
  };
  const keys: KeyTable = { ArrowDown: () => step(1), ArrowUp: () => step(-1) };
  if (open) Object.assign(keys, { Enter: chooseActive, Escape: close });
  if (multiple && query === "" && selected.length > 0)
    keys["Backspace"] = () => onChange(selected.slice(0, -1));
  const typed = (text: string) => {
    show();
    setQuery(text);
    setActive(0);
  };
  const inputProps = {
    ...comboboxProps(props, open, listId, listed.length > 0 ? active : undefined),
    onClick: show,
    onInput: (event: { currentTarget: HTMLInputElement }) => typed(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => runKey(keys, event),
  };
  const left = found.length - listed.length;
  return { root, listId, open, query, active, listed, left, inputProps, close, toggle, clear };
}

type KeyTable = Record<string, () => void>;

function runKey(keys: KeyTable, event: KeyboardEvent): void {
  const run = event.isComposing ? undefined : keys[event.key];
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = query.trim().toLocaleLowerCase();
  if (words === "") return choices;
  return choices.filter(({ label, hint }) => `${label} ${hint ?? ""}`.toLocaleLowerCase().includes(words));
}

function comboboxProps(props: PickerProps, open: boolean, listId: string, active: number | undefined) {
  return {
    id: props.inputId,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": open,
    "aria-controls": open ? listId : undefined,
    "aria-activedescendant": open && active !== undefined ? `${listId}-${active}` : undefined,
    "aria-label": props.label,
    "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
    "aria-busy": props.busy,
  } as const;
}
