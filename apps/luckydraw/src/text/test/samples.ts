/** Draws of our own, for the tests of what messages say. */
import type { DrawFacts } from "../draw-facts.ts";

/** A draw of 48 people from a channel, with what a test is about. */
export function sampleFacts(members: Partial<DrawFacts> = {}): DrawFacts {
  return {
    number: 12,
    method: "pick",
    count: 2,
    entries: { kind: "people", total: 48, weighted: false },
    pool: [],
    except: [],
    organiserId: "U0ORG",
    reserves: 0,
    hasThread: true,
    commitment: "a1b2c3d4".repeat(8),
    round: { number: 1_234_567, timeSeconds: 1_795_000_000 },
    reference: "T0TEAM/C0RAN/12",
    ...members,
  };
}

/** Texts that people type to see what happens. */
export const hostileTexts: readonly string[] = [
  "<!channel>",
  "<!here|here>",
  "<@U0VICTIM>",
  "<#C0SECRET>",
  "<!subteam^S0ALL>",
  "<https://evil.example|click>",
  "https://evil.example/a?b=c",
  "evil.example",
  "mailto:a@evil.example",
  "@channel",
  "@here",
  "#general",
  "*bold*",
  "_italic_",
  "~gone~",
  "`code`",
  "```block```",
  "> quote",
  ":tada:",
  "&lt;!channel&gt;",
  "&amp;",
  "• *list*",
  "*_~`mixed`~_*",
  "a\nb",
  "*",
];
