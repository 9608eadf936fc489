/** A person's or app's picture: initials on a colour of their own, the ball for the app itself. */
import type { JSX } from "preact";
import type { PlaygroundUser } from "../../shared/protocol.ts";
import { useViewer } from "../viewer.ts";

const colours = 8;

/** Decoration beside a name, so hidden from assistive technology. */
export function Avatar({
  user,
  small,
}: {
  readonly user: PlaygroundUser | undefined;
  readonly small?: boolean;
}): JSX.Element {
  const { workspace } = useViewer();
  const size = small ? "avatar small" : "avatar";
  if (user && user.id === workspace.appUserId) {
    return (
      <span class={`${size} app`} aria-hidden="true">
        <Ball />
      </span>
    );
  }
  return (
    <span
      class={`${size} colour-${colourOf(user?.id ?? "")}`}
      data-initials={initials(user?.realName ?? "?")}
      aria-hidden="true"
    />
  );
}

/** The brand's mark: a lottery ball with a check cut out of it. */
export function Ball(): JSX.Element {
  return (
    <svg class="ball" viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill-rule="evenodd"
        transform="translate(4 4)"
        d="M12 0a12 12 0 1 1 0 24 12 12 0 0 1 0-24ZM2.5 8.16A10.25 10.25 0 0 1 8.16 2.5a.65.65 0 0 1 .48 1.2A8.95 8.95 0 0 0 3.7 8.64a.65.65 0 0 1-1.2-.48ZM7.26 11.34l3.27 3.27 6.34-7.2 2.26 1.98-8.46 9.6-5.53-5.53Z"
      />
    </svg>
  );
}

function colourOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7) % colours;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "?")][0] ?? "?";
  const isLatin = /^\p{Script=Latin}/u.test(first);
  const last = words.length > 1 && isLatin ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}
