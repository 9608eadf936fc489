import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Json } from "../json.ts";
import { ViewerContext, viewerOf } from "../viewer.ts";
import { Blocks } from "./blocks.tsx";
import { currentValues } from "./initial-values.ts";
import { inertSurface, SurfaceContext } from "./surface.ts";

const user = {
  id: "U0ANN",
  name: "ann",
  realName: "Ann <b>Example</b>",
  isBot: false,
  isDeactivated: false,
  isAdmin: false,
  locale: "en-US",
  timeZone: "Europe/London",
};
const viewer = viewerOf(
  {
    team: { id: "T0", name: "T", hasApp: true },
    teams: [],
    appUserId: "U0APP",
    users: [user],
    channels: [],
    userGroups: [],
    commands: [],
  },
  "U0ANN",
  () => {},
);

function rendered(...blocks: Json[]): string {
  const surface = { ...inertSurface, values: currentValues(blocks, {}) };
  return renderToString(
    h(
      ViewerContext.Provider,
      { value: viewer },
      h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks })),
    ),
  );
}

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });

describe("Blocks", () => {
  it("shows a header, a section with a mention, a context and a button", () => {
    const html = rendered(
      { type: "header", text: plain(":tada: Coffee voucher") },
      { type: "section", text: mrkdwn("🥇 <@U0ANN>") },
      { type: "context", elements: [mrkdwn("Draw #12")] },
      {
        type: "actions",
        block_id: "b",
        elements: [{ type: "button", action_id: "a", style: "primary", text: plain("Verify") }],
      },
    );

    expect(html).toContain("<h3>🎉 Coffee voucher</h3>");
    expect(html).toContain('<span class="mention me">@Ann &lt;b>Example&lt;/b></span>');
    expect(html).toContain("Draw #12");
    expect(html).toMatch(/<button[^>]*class="button primary"[^>]*>Verify<\/button>/);
  });

  const hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>\"'<a href=javascript:alert(1)>";
  it.each([
    ["a header", { type: "header", text: plain(hostile) }],
    ["a section", { type: "section", text: mrkdwn(hostile) }],
    ["plain text", { type: "section", text: plain(hostile) }],
    ["a field", { type: "section", fields: [mrkdwn(hostile)] }],
    ["a context", { type: "context", elements: [mrkdwn(hostile)] }],
    [
      "a button",
      {
        type: "actions",
        elements: [{ type: "button", action_id: hostile, text: plain(hostile), value: hostile }],
      },
    ],
    [
      "an option",
      {
        type: "actions",
        elements: [
          { type: "checkboxes", action_id: "c", options: [{ text: plain(hostile), value: hostile }] },
        ],
      },
    ],
    [
      "an input",
      {
        type: "input",
        label: plain(hostile),
        hint: plain(hostile),
        element: {
          type: "plain_text_input",
          action_id: "t",
          initial_value: hostile,
          placeholder: plain(hostile),
        },
      },
    ],
    ["an image", { type: "image", image_url: hostile, alt_text: hostile, title: plain(hostile) }],
    [
      "rich text",
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: hostile },
              { type: "link", url: "javascript:alert(1)", text: hostile },
            ],
          },
        ],
      },
    ],
    ["an unknown block", { type: hostile }],
  ])("lets nothing in %s become an element of its own", (_, block) => {
    const html = rendered(block);

    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    expect(html).toContain("onerror");
    expect(tags.filter((tag) => /^<(?:img|script|a)\b/.test(tag))).toEqual([]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//a.example/x", " java\nscript:alert(1)"])(
    "makes no link of a button's url %s",
    (url) => {
      const button = { type: "button", action_id: "a", url, text: plain("Go") };
      expect(rendered({ type: "actions", elements: [button] })).not.toContain("<a ");
    },
  );

  it("puts each line of rich text in a line of its own", () => {
    const elements = [
      { type: "text", text: "🥇 " },
      { type: "user", user_id: "U0ANN" },
      { type: "text", text: "\n🥈 Bob\n\nend" },
    ];
    const html = rendered({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] });
    expect(html.match(/<span class="line">/g)?.length).toBe(4);
    expect(html).toContain('<span class="line">🥈 Bob</span>');
  });

  it("loads no picture from another host", () => {
    const html = rendered({ type: "image", image_url: "https://a.example/cat.png", alt_text: "A cat" });
    expect(html).not.toContain("<img");
    expect(html).toContain("A cat");
  });

  it("ties a field to its label and hint", () => {
    const html = rendered({
      type: "input",
      block_id: "n",
      label: plain("How many"),
      hint: plain("At least one"),
      element: { type: "number_input", action_id: "n", initial_value: "2" },
    });
    expect(html).toContain('for="inert-n-field"');
    expect(html).toContain('id="inert-n-field"');
    expect(html).toContain('aria-describedby="inert-n-hint"');
    expect(html).toContain('value="2"');
  });

  it("survives whatever JSON an app sends", () => {
    const type = fc.constantFrom(
      "header",
      "section",
      "context",
      "actions",
      "input",
      "image",
      "rich_text",
      "button",
    );
    const block = fc.dictionary(
      fc.constantFrom(
        "type",
        "text",
        "elements",
        "element",
        "fields",
        "accessory",
        "label",
        "options",
        "block_id",
      ),
      fc.oneof(type, fc.jsonValue()),
    );
    fc.assert(
      fc.property(type, block, (name, members) => {
        rendered({ ...members, type: name });
      }),
    );
  });
});
