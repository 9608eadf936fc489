/** An example to look at, and ways to cheat with it. */
import type { Receipt } from "@luckydraw/draw-core";
import receipt from "./receipt.json" with { type: "json" };

/** The ways to cheat that the page offers. */
export const cheatNames = ["friend", "name", "round", "signature", "late"] as const;

/** A way to cheat. */
export type CheatName = (typeof cheatNames)[number];

/** Made after its round, so that there is something to look at; a draw in Slack is committed to before. */
export const example = receipt as unknown as Receipt;

const cheats: Readonly<Record<CheatName, (genuine: Receipt) => Receipt>> = {
  friend: (genuine) => ({ ...genuine, result: ["Ann Archer", ...(genuine.result.slice(1) as string[])] }),
  name: ({ draw, ...rest }) => ({ ...rest, draw: { ...draw, entries: [...draw.entries, ["A Friend", 1]] } }),
  round: ({ beacon, ...rest }) => ({ ...rest, beacon: { ...beacon, round: beacon.round + 1 } }),
  signature: ({ beacon, ...rest }) => ({
    ...rest,
    beacon: { ...beacon, signature: beacon.signature.replace(/.$/, (last) => (last === "0" ? "1" : "0")) },
  }),
  late: ({ context, ...rest }) => ({ ...rest, context: { ...context, committedAt: "1692806365.000100" } }),
};

/** The example's text, genuine or with a cheat. */
export function exampleText(cheat?: CheatName): string {
  return JSON.stringify(cheat === undefined ? example : cheats[cheat](example));
}
