import type { InputBlock } from "@slack/types";
import { describe, expect, it } from "vitest";
import { FORM_CALLBACK_ID, formView } from "./form-view.ts";
import { locales } from "./locale.ts";
import { brokenInside } from "./test/slack-limits.ts";

const OPTIONS = { channelId: "C0RAN", metadata: "m".repeat(3000) };

describe.each(locales)("in %s", (locale) => {
  const view = formView({ ...OPTIONS, locale });

  it("keeps within Slack's limits", () => {
    expect(brokenInside([view])).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });

  it("has every field once, with the words of the language", () => {
    const inputs = view.blocks.filter((block): block is InputBlock => block.type === "input");
    const ids = inputs.map(({ block_id, element }) => [block_id, element.action_id]);
    expect(ids).toEqual(
      [
        "who",
        "people",
        "channels",
        "options",
        "method",
        "count",
        "prize",
        "reserves",
        "except",
        "quietly",
      ].map((field) => [field, field]),
    );
  });
});

it("carries its callback id and the metadata, and shows the channel", () => {
  const view = formView({ ...OPTIONS, locale: "en" });
  expect(view).toMatchObject({
    type: "modal",
    callback_id: FORM_CALLBACK_ID,
    private_metadata: OPTIONS.metadata,
  });
  expect(JSON.stringify(view.blocks[0])).toContain("<#C0RAN>");
});

it("refuses metadata that Slack would not keep", () => {
  expect(() => formView({ ...OPTIONS, locale: "en", metadata: "m".repeat(3001) })).toThrow(RangeError);
});
