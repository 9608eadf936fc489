/** Chooses the person that the page acts as. */
import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { PlaygroundUser } from "../../shared/protocol.ts";
import { Avatar } from "../chat/avatar.tsx";
import { Icon } from "../icon.tsx";
import { actors } from "../state/remembered.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";

/** From how many people on the list gets a search field, and how many it shows. */
const searchFrom = 10;
const listedAtMost = 40;

/** A button with the person's name that opens the list of people. */
export function PersonaMenu(): JSX.Element {
  const viewer = useViewer();
  const menuId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const me = viewer.user(viewer.userId);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>(".persona-button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the list inside
    <div
      class="persona"
      ref={root}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
          setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) close();
      }}
    >
      <button
        type="button"
        class="persona-button"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        aria-label={`Acting as ${me?.realName ?? "nobody"}. Change person`}
        onClick={() => setOpen(!open)}
      >
        <Avatar user={me} small />
        <span class="wide-only">{me?.realName}</span>
        <Icon name="chevron" />
      </button>
      {open && <PersonaList menuId={menuId} onDone={close} />}
    </div>
  );
}

function PersonaList({
  menuId,
  onDone,
}: {
  readonly menuId: string;
  readonly onDone: () => void;
}): JSX.Element {
  const { actAs } = useAppStore();
  const viewer = useViewer();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const people = actors(viewer.workspace);
  const words = query.trim().toLocaleLowerCase();
  const found = people.filter((user) => `${user.realName} ${user.name}`.toLocaleLowerCase().includes(words));
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("input, [aria-current=true], button")?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the focus among the controls inside
    <div class="popup persona-list" id={menuId} ref={list} onKeyDown={moveFocus}>
      <p class="group">Act as</p>
      {people.length >= searchFrom && (
        <input
          class="input"
          type="search"
          aria-label="Find a person"
          placeholder="Find a person"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul>
        {found.slice(0, listedAtMost).map((user) => (
          <li key={user.id}>
            <button
              type="button"
              class="option"
              aria-current={user.id === viewer.userId}
              onClick={() => {
                actAs(user.id);
                onDone();
              }}
            >
              <Avatar user={user} small />
              <span class="option-label">{user.realName}</span>
              <span class="hint">{remark(user)}</span>
              {user.id === viewer.userId && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="popup-note">Nobody is called that.</p>}
      {found.length > listedAtMost && (
        <p class="popup-note">{found.length - listedAtMost} more. Type to find them.</p>
      )}
    </div>
  );
}

function remark(user: PlaygroundUser): string {
  const language = new Intl.DisplayNames(["en"], { type: "language" }).of(user.locale.split("-")[0] ?? "en");
  return [language, user.isAdmin && "admin"].filter(Boolean).join(" · ");
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + by + stops.length) % stops.length]?.focus();
}
