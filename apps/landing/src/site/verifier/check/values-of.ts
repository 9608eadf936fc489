/** The values of a step, with what to type to compute them without this page. */
import {
  canonicalJson,
  commitmentOf,
  type Receipt,
  type Step,
  seedOf,
  timeOfRound,
  type Verdict,
} from "@luckydraw/draw-core";
import type { ReportValue } from "./report.ts";
import { hasHidden, visible } from "./visible.ts";

/** A longer command is no use in a terminal. */
const MOST_COMMAND_CHARACTERS = 16_000;

/** What to show of a step. */
export function valuesOf(step: Step, { receipt, chain, steps }: Verdict): ReportValue[] {
  const compared = comparedValues(step);
  if (receipt === undefined) return compared;
  const { draw, beacon, context } = receipt;
  const time: ReportValue[] = chain
    ? [{ label: "roundTime", timeMs: timeOfRound(chain, draw.beacon.round) }]
    : [];
  switch (step.step) {
    case "commitment":
      return [...compared, ...commitmentCommand(receipt)];
    case "round":
      return [
        { label: "announcedRound", text: String(draw.beacon.round) },
        { label: "inReceipt", text: String(beacon.round) },
        ...time,
      ];
    case "signature":
      return [
        { label: "chain", text: draw.beacon.chain },
        ...(chain ? [{ label: "publicKey", text: chain.publicKey } as const] : []),
        { label: "signature", text: beacon.signature },
        {
          label: "publishedAt",
          text: `https://api.drand.sh/${draw.beacon.chain}/public/${draw.beacon.round}`,
        },
      ];
    case "randomness":
      return [
        ...compared,
        { label: "command", text: `printf '%s' ${beacon.signature} | xxd -r -p | sha256sum` },
      ];
    case "ranking":
      return [...compared, ...seedValues(receipt, steps)];
    case "time":
      return context?.committedAt === undefined
        ? []
        : [{ label: "committedTime", timeMs: Number(context.committedAt) * 1000 }, ...time];
    default:
      return compared;
  }
}

function comparedValues({ path, expected, found, step, outcome }: Step): ReportValue[] {
  // Where nothing differs, the result says no more than the list of winners does.
  if (step === "result" && outcome === "passed") return [];
  return [
    ...(path === undefined ? [] : [{ label: "place", text: path } as const]),
    ...(expected === undefined ? [] : [{ label: "computed", text: visible(expected) } as const]),
    ...(found === undefined ? [] : [{ label: "inReceipt", text: visible(found) } as const]),
  ];
}

function commitmentCommand({ draw }: Receipt): ReportValue[] {
  const text = canonicalJson(draw).replaceAll("'", "'\\''");
  // Its bytes count, so nothing in it can be written out; what can't be seen is not for pasting into a terminal.
  if (text.length > MOST_COMMAND_CHARACTERS || hasHidden(text)) return [];
  return [{ label: "command", text: `printf '%s' '${text}' | sha256sum` }];
}

// From what was computed, not from what the receipt says: that is how the ranking was checked.
function seedValues({ draw, beacon }: Receipt, steps: readonly Step[]): ReportValue[] {
  const commitment = commitmentOf(draw);
  const randomness = steps.find(({ step }) => step === "randomness")?.expected ?? beacon.randomness;
  const seed = seedOf(commitment, randomness);
  const label = `{ printf 'luckydraw/1'; printf '%s' ${commitment} | xxd -r -p; }`;
  return [
    { label: "seed", text: Array.from(seed, (byte) => byte.toString(16).padStart(2, "0")).join("") },
    {
      label: "command",
      text: `${label} | openssl dgst -sha256 -mac HMAC -macopt hexkey:${randomness}`,
    },
  ];
}
