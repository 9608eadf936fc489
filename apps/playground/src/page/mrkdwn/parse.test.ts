import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "./node.ts";
import { parseLine, parseMrkdwn } from "./parse.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });

/** All that a reader would see. */
function shown(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ("children" in node) return shown(node.children);
      return "text" in node ? node.text : "";
    })
    .join("");
}

describe("parseLine", () => {
  it.each([
    ["*bold*", [{ kind: "bold", children: [text("bold")] }]],
    ["_italic_", [{ kind: "italic", children: [text("italic")] }]],
    ["~gone~", [{ kind: "strike", children: [text("gone")] }]],
    ["`a *b* <@U1>`", [{ kind: "code", text: "a *b* <@U1>" }]],
    [
      "*a _b_ c*",
      [{ kind: "bold", children: [text("a "), { kind: "italic", children: [text("b")] }, text(" c")] }],
    ],
    ["<@U0ANN>", [{ kind: "user", id: "U0ANN" }]],
    ["<@W0ANN|ann>", [{ kind: "user", id: "W0ANN", label: "ann" }]],
    ["<#C0A|general>", [{ kind: "channel", id: "C0A", label: "general" }]],
    ["<#C0A|>", [{ kind: "channel", id: "C0A" }]],
    ["<!subteam^S0D|@design>", [{ kind: "group", id: "S0D", label: "@design" }]],
    ["<!here>", [{ kind: "broadcast", range: "here" }]],
    [
      "<https://a.example/?x=1&amp;y=2|a link>",
      [{ kind: "link", href: "https://a.example/?x=1&y=2", text: "a link" }],
    ],
    ["<mailto:ann@example.com>", [{ kind: "link", href: "mailto:ann@example.com", text: "ann@example.com" }]],
    [
      "see https://a.example/b.",
      [text("see "), { kind: "link", href: "https://a.example/b", text: "https://a.example/b" }, text(".")],
    ],
    ["&lt;@U0ANN&gt; &amp;amp;", [text("<@U0ANN> &amp;")]],
    [":tada: :nothing:", [text("🎉 :nothing:")]],
    [
      "<!date^1700000000^{date_short} at {time}^https://a.example/|then>",
      [
        {
          kind: "date",
          epochSeconds: 1_700_000_000,
          format: "{date_short} at {time}",
          href: "https://a.example/",
          fallback: "then",
        },
      ],
    ],
  ] as const)("reads %s", (line, nodes) => {
    expect(parseLine(line)).toEqual(nodes);
  });

  it.each([
    "snake_case_word",
    "2*3*4",
    "* not bold*",
    "*never closed",
    "a ` b",
    "1 < 2 and 3 > 2",
    "<javascript:alert(1)|x>",
    "<data:text/html,x>",
    "<//a.example>",
    "<@not-an-id>",
    "<!channel_of_doom>",
    "<!date^soon^{time}>",
    "굵게*아님*이다",
  ])("leaves %s as it was typed", (line) => {
    expect(parseLine(line)).toEqual([text(line)]);
  });

  it("shows the fallback of a date that is no number", () => {
    expect(parseLine("<!date^soon^{time}|later>")).toEqual([text("later")]);
  });

  it("drops a date's link that could run something", () => {
    expect(parseLine("<!date^1^{time}^javascript:alert(1)|x>")).toEqual([
      { kind: "date", epochSeconds: 1, format: "{time}", fallback: "x" },
    ]);
  });
});

describe("parseMrkdwn", () => {
  it("keeps preformatted text as it is, between lines", () => {
    expect(parseMrkdwn("a\n```\n*b*\n  &lt;c&gt;\n```\nd")).toEqual([
      { kind: "lines", lines: [[text("a")]] },
      { kind: "pre", text: "*b*\n  <c>" },
      { kind: "lines", lines: [[text("d")]] },
    ]);
  });

  it("gathers quoted lines", () => {
    expect(parseMrkdwn("&gt; a\n> b\nc")).toEqual([
      { kind: "quote", lines: [[text("a")], [text("b")]] },
      { kind: "lines", lines: [[text("c")]] },
    ]);
  });

  it("leaves a fence that nothing closes as it was typed", () => {
    expect(parseMrkdwn("```a")).toEqual([{ kind: "lines", lines: [[text("```a")]] }]);
  });

  it("never throws and never makes up text", () => {
    const piece = fc.constantFrom(
      "*",
      "_",
      "~",
      "`",
      "```",
      "<",
      ">",
      "|",
      "@U1",
      "#C1",
      "!date^1^{time}",
      "&lt;",
      "a",
      " ",
      "\n",
      "https://x.y/",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const typed = pieces.join("");
        const seen = parseMrkdwn(typed)
          .flatMap((part) => (part.kind === "pre" ? [part.text] : part.lines.map(shown)))
          .join("");
        const letters = (words: string) => words.replace(/[^a]/g, "").length;
        return letters(seen) <= letters(typed);
      }),
    );
  });

  it.each(["*a ", "<", "`a", "*a* ", "_*a*_ ", "```a", "<@", "https://", "> *"])(
    "takes no more than linear work on %s again and again",
    (piece) => {
      // 200,000 characters: a quadratic reader would need minutes.
      const parts = parseMrkdwn(piece.repeat(200_000 / piece.length));
      expect(parts.length).toBeGreaterThan(0);
    },
  );
});
