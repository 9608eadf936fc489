/** Chooses the person that the page acts as. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PlaygroundUser } from "../../shared/protocol.ts";
import { Avatar } from "../chat/avatar.tsx";
import { Icon } from "../icon.tsx";
import { actors } from "../state/remembered.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { useListFocus, usePopup } from "./use-popup.ts";

/** From how many people on the list gets a search field, and how many it shows. */
const searchFrom = 10;
const listedAtMost = 40;

/** A button with the person's name that opens the list of people. */
export function PersonaMenu(): JSX.Element {
  const viewer = useViewer();
  const popup = usePopup();
  const me = viewer.user(viewer.userId);
  return (
    <div class="persona" ref={popup.root} {...popup.rootProps}>
      <button
        type="button"
        class="persona-button"
        aria-expanded={popup.open}
        aria-controls={popup.open ? popup.listId : undefined}
        aria-label={`Acting as ${me?.realName ?? "nobody"}. Change person`}
        onClick={popup.toggle}
      >
        <Avatar user={me} small />
        <span class="wide-only">{me?.realName}</span>
        <Icon name="chevron" />
      </button>
      {popup.open && <PersonaList listId={popup.listId} onDone={popup.close} />}
    </div>
  );
}

function PersonaList({
  listId,
  onDone,
}: {
  readonly listId: string;
  readonly onDone: () => void;
}): JSX.Element {
  const { actAs } = useAppStore();
  const viewer = useViewer();
  const focus = useListFocus();
  const [query, setQuery] = useState("");
  const people = actors(viewer.workspace);
  const words = query.trim().toLocaleLowerCase();
  const found = people.filter((user) => `${user.realName} ${user.name}`.toLocaleLowerCase().includes(words));
  return (
    <div class="popup persona-list" id={listId} {...focus}>
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
