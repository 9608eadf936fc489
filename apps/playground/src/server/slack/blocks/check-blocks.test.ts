import { describe, expect, test } from "vitest";
import { SlackError } from "../slack-error.ts";
import { checkBlocks, checkView } from "./check-blocks.ts";

const section = (text: string, more: object = {}) => ({
  type: "section",
  text: { type: "mrkdwn", text },
  ...more,
});
const button = (action_id: string, text = "Go") => ({
  type: "button",
  action_id,
  text: { type: "plain_text", text },
});
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof SlackError) {
      return [error.code, JSON.stringify(error.detail)];
    }
    throw error;
  }
  return ["accepted", ""];
};

describe("a message's blocks", () => {
  test("are taken as an array or as JSON, and get ids", () => {
    const [asArray, asJson] = [checkBlocks([section("hi")]), checkBlocks(JSON.stringify([section("hi")]))];

    expect(asArray?.[0]).toMatchObject({ type: "section", block_id: expect.any(String) });
    expect(asJson).toHaveLength(1);
  });

  test("keep the ids that they have", () => {
    expect(checkBlocks([section("hi", { block_id: "mine" })])?.[0]?.["block_id"]).toBe("mine");
  });

  test.each([
    ["3,000 characters of section text", [section("x".repeat(3_000))]],
    ["50 blocks", Array.from({ length: 50 }, () => ({ type: "divider" }))],
    ["a header of 150", [{ type: "header", text: { type: "plain_text", text: "x".repeat(150) } }]],
    ["25 buttons", [{ type: "actions", elements: Array.from({ length: 25 }, (_, i) => button(`a${i}`)) }]],
  ])("may be %s", (_, blocks) => {
    expect(refusal(() => checkBlocks(blocks))[0]).toBe("accepted");
  });

  test.each([
    ["3,001 characters of section text", [section("x".repeat(3_001))], "must be less than 3001 characters"],
    ["51 blocks", Array.from({ length: 51 }, () => ({ type: "divider" })), "no more than 50 items"],
    ["an empty text", [section("")], "/blocks/0/text/text"],
    ["a section with nothing", [{ type: "section" }], "missing required field"],
    ["an unknown type", [{ type: "sparkle" }], "/blocks/0/type"],
    ["an unknown member", [section("hi", { colour: "red" })], "/blocks/0/colour"],
    ["a header in mrkdwn", [{ type: "header", text: { type: "mrkdwn", text: "x" } }], "/blocks/0/text/type"],
    [
      "26 buttons",
      [{ type: "actions", elements: Array.from({ length: 26 }, (_, i) => button(`a${i}`)) }],
      "25",
    ],
    ["a label of 76", [{ type: "actions", elements: [button("a", "x".repeat(76))] }], "76"],
    ["twin block ids", [section("a", { block_id: "b" }), section("c", { block_id: "b" })], "must be unique"],
    ["twin action ids", [{ type: "actions", elements: [button("a"), button("a")] }], "must be unique"],
  ])("may not be %s", (_, blocks, words) => {
    const [code, detail] = refusal(() => checkBlocks(blocks));

    expect(code).toBe("invalid_blocks");
    expect(detail).toContain(words);
  });

  test("that are not an array are of the wrong format", () => {
    expect(refusal(() => checkBlocks("{"))[0]).toBe("invalid_blocks_format");
  });
});

describe("a modal", () => {
  const title = { type: "plain_text", text: "Draw" };
  const input = {
    type: "input",
    label: { type: "plain_text", text: "Prize" },
    element: { type: "plain_text_input", action_id: "prize" },
  };

  test("with an input and a submit button is taken", () => {
    const view = checkView({ type: "modal", title, submit: title, blocks: [input] });

    expect(view["blocks"]).toHaveLength(1);
  });

  test.each([
    ["a title of 25", { type: "modal", title: { ...title, text: "x".repeat(25) }, blocks: [section("a")] }],
    ["an input without a submit button", { type: "modal", title, blocks: [input] }],
    ["no blocks", { type: "modal", title, blocks: [] }],
    [
      "3,001 characters of metadata",
      { type: "modal", title, blocks: [section("a")], private_metadata: "x".repeat(3_001) },
    ],
  ])("with %s is refused", (_, view) => {
    expect(refusal(() => checkView(view))[0]).toBe("invalid_arguments");
  });
});
