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
    genuine: verifyMessage(locale, sampleFacts(), {
      verdict: verdict("genuine", []),
      receipt: { by: "link", url: LINK },
    }),
    changed: verifyMessage(locale, sampleFacts(), {
      verdict: verdict("changed", ["passed", "failed"]),
      receipt: { by: "thread" },
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
      receipt: { by: "message", json: '{"draw":{}}' },
    }),
    "too long": verifyMessage(locale, sampleFacts(), {
      verdict: verdict("genuine", []),
      receipt: { by: "message", json: "x".repeat(2_901) },
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
  const message = verifyMessage("en", sampleFacts(), {
    verdict: verdict("changed", ["passed", "failed"]),
    receipt: { by: "thread" },
  });
  expect(shown(message)).toContain("a1b2c3d4".repeat(8));
  expect(message.text.split("\n")).toHaveLength(2);
});

it("leaves out a link that is too long for a message", () => {
  const url = `${LINK}${"a".repeat(2000)}`;
  const message = verifyMessage("en", sampleFacts(), {
    verdict: verdict("genuine", []),
    receipt: { by: "link", url },
  });
  expect(JSON.stringify(message)).not.toContain(LINK);
});

it("shows a receipt of 2,900 characters to copy, within Slack's limits", () => {
  const json = `{"${"<!channel>".repeat(288)}":"12345678901234"}`;
  expect(json).toHaveLength(2_901);
  const shortJson = json.replace("1", "");
  const message = verifyMessage("en", sampleFacts(), {
    verdict: verdict("genuine", []),
    receipt: { by: "message", json: shortJson },
  });
  expect(brokenLimits(message)).toEqual([]);
  expect(message.blocks).toContainEqual({
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: shortJson }], border: 0 }],
  });
});
