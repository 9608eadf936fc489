import { describe, expect, test } from "vitest";
import type { PlaygroundMessage, Workspace } from "../shared/protocol.ts";
import { plainText } from "./plain-text.ts";

const workspace = {
  users: [
    { id: "U1", name: "ann" },
    { id: "U9", name: "luckydraw" },
  ],
  channels: [{ id: "C1", name: "random" }],
  userGroups: [{ id: "S1", handle: "design-team" }],
} as unknown as Workspace;
const message = (more: Partial<PlaygroundMessage>): PlaygroundMessage => ({
  channelId: "C1",
  ts: "1.1",
  userId: "U9",
  text: "",
  isEdited: false,
  ...more,
});

describe("a message on a terminal", () => {
  test("names people, channels and groups", () => {
    const text =
      "<@U1> of <#C1|random> and <!subteam^S1|@design-team>: <https://example.com/a|here> &lt;b&gt;";

    const lines = plainText(message({ text }), workspace);

    expect(lines).toBe("luckydraw:\n  @ann of #random and @design-team: here (https://example.com/a) <b>");
  });

  test("shows blocks instead of the fallback, and marks what only one sees", () => {
    const blocks = [
      { type: "header", text: { type: "plain_text", text: "1 winner" } },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "user", user_id: "U1" },
              { type: "text", text: " wins" },
            ],
          },
        ],
      },
      {
        type: "actions",
        elements: [
          { type: "button", text: { type: "plain_text", text: "Verify" } },
          { type: "static_select", placeholder: { type: "plain_text", text: "Next reserve" } },
          { type: "datepicker" },
        ],
      },
    ];

    const lines = plainText(message({ text: "fallback", blocks, onlyFor: "U1", isEdited: true }), workspace);

    expect(lines).toBe(
      "luckydraw (only you) (edited):\n  1 winner\n  @ann wins\n  [Verify] [Next reserve] [datepicker]",
    );
  });

  test("does not name what somebody typed in the shape of an id", () => {
    const typed = { type: "rich_text_section", elements: [{ type: "text", text: "<@U1>" }] };

    const lines = plainText(message({ blocks: [{ type: "rich_text", elements: [typed] }] }), workspace);

    expect(lines).toBe("luckydraw:\n  <@U1>");
  });
});
