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
        d="M16 5a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm5.900 7.100-7.600 8.200-3.900-3.800-1.800 1.900 5.800 5.600 9.300-10.100-1.800-1.800Z"
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
