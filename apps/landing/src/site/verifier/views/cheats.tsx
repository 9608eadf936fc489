/** Buttons that spoil the example. */
import type { VNode } from "preact";
import { type CheatName, cheatNames } from "../example/cheats.ts";
import { useText } from "../text-context.ts";

interface CheatsProps {
  readonly cheat: CheatName | undefined;
  /** Called without a name to undo. */
  readonly onCheat: (cheat?: CheatName) => void;
}

/** Shown with the example only. */
export function Cheats({ cheat, onCheat }: CheatsProps): VNode {
  const { cheats } = useText().words;
  return (
    <section class="cheats">
      <h2>{cheats.title}</h2>
      <p>{cheats.text}</p>
      <div class="cheat-buttons">
        {cheatNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === cheat}
            onClick={() => onCheat(name === cheat ? undefined : name)}
          >
            {cheats.names[name]}
          </button>
        ))}
        {cheat && (
          <button type="button" class="undo" onClick={() => onCheat()}>
            {cheats.genuine}
          </button>
        )}
      </div>
    </section>
  );
}
