import { STEP_NAMES, type StepOutcome } from "@luckydraw/draw-core";
import { describe, expect, it } from "vitest";
import { helpMessage } from "./help-message.ts";
import { locales } from "./locale.ts";
import { sampleFacts } from "./test/samples.ts";
import { shown } from "./test/shown.ts";
import { brokenLimits } from "./test/slack-limits.ts";
import { type Verification, verifyMessage } from "./verify-message.ts";

const LINK = "https://verify.example/#eJwBAAD";

function verdict(
  outcome: Verification["verdict"]["outcome"],
  outcomes: readonly StepOutcome[],
): Verification["verdict"] {
  const steps = STEP_NAMES.map((step, index) => ({
    step,
    outcome: outcomes[index] ?? ("passed" as const),
    code: "ok" as const,
  }));
  return { outcome, steps };
}

describe.each(locales)("in %s", (locale) => {
  const messages = {
    genuine: verifyMessage(locale, sampleFacts(), { verdict: verdict("genuine", []), verifierLink: LINK }),
    changed: verifyMessage(locale, sampleFacts(), {
      verdict: verdict("changed", ["passed", "failed"]),
      receiptInThread: true,
    }),
    undecided: verifyMessage(locale, sampleFacts(), {
      verdict: verdict("undecided", [
        "passed",
        "passed",
        "passed",
        "undecided",
        "passed",
        "passed",
        "passed",
        "skipped",
      ]),
    }),
    help: helpMessage(locale),
  };

  it("reads as it was reviewed", async () => {
    const told = Object.entries(messages).map(([name, message]) => `== ${name}\n${shown(message)}\n`);
    await expect(told.join("\n")).toMatchFileSnapshot(`./test/shown/answers-${locale}.txt`);
  });

  it("keeps within Slack's limits", () => {
    for (const message of Object.values(messages)) expect(brokenLimits(message)).toEqual([]);
  });
});

it("shows the whole commitment, and the steps that did not pass in the fallback", () => {
  const message = verifyMessage("en", sampleFacts(), { verdict: verdict("changed", ["passed", "failed"]) });
  expect(shown(message)).toContain("a1b2c3d4".repeat(8));
  expect(message.text.split("\n")).toHaveLength(2);
});

it("leaves out a link that is too long for a message", () => {
  const verifierLink = `${LINK}${"a".repeat(2000)}`;
  const message = verifyMessage("en", sampleFacts(), { verdict: verdict("genuine", []), verifierLink });
  expect(JSON.stringify(message)).not.toContain(LINK);
});
