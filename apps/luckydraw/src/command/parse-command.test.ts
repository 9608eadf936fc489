import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommand } from "./parse-command.ts";
import type { DrawRequest, Named } from "./request.ts";

const ANN: Named = { kind: "user", id: "U0ANN", weight: 1 };
const BOB: Named = { kind: "user", id: "W0BOB", weight: 1 };

function draw(members: Partial<DrawRequest>): DrawRequest {
  return {
    kind: "draw",
    method: "pick",
    count: 1,
    pool: [],
    except: [],
    reserves: 0,
    quietly: false,
    ...members,
  };
}

function options(...texts: string[]): Named[] {
  return texts.map((text) => ({ kind: "option", text, weight: 1 }));
}

const UNDERSTOOD: readonly (readonly [text: string, request: ReturnType<typeof draw> | object])[] = [
  ["", { kind: "form" }],
  [" \n ", { kind: "form" }],
  ["help", { kind: "help" }],
  ["HELP me please", { kind: "help" }],
  ["?", { kind: "help" }],
  ["도움말", { kind: "help" }],
  ["ｈｅｌｐ", { kind: "help" }],
  ["verify 12", { kind: "verify", drawNumber: 12 }],
  ["Verify #12", { kind: "verify", drawNumber: 12 }],
  ["verify １２", { kind: "verify", drawNumber: 12 }],
  // How many
  ["3", draw({ count: 3 })],
  ["０３", draw({ count: 3 })],
  ["<@U0ANN> <@W0BOB> 2", draw({ count: 2, pool: [ANN, BOB] })],
  ["<@U0ANN> <@W0BOB>", draw({ count: 1, pool: [ANN, BOB] })],
  ["ramen, pizza", draw({ count: 1, pool: options("ramen", "pizza") })],
  // People, groups, channels
  ["2 <@U0ANN> <@W0BOB>", draw({ count: 2, pool: [ANN, BOB] })],
  ["2 <@U0ANN|ann>,<@W0BOB|bob.b>", draw({ count: 2, pool: [ANN, BOB] })],
  ["2 \u2068<@U0ANN>\u2069 \u2068<@W0BOB>\u2069", draw({ count: 2, pool: [ANN, BOB] })],
  ["2 <@U0ANN> <@U0ANN>", draw({ count: 2, pool: [ANN] })],
  ["2 from <@U0ANN> and <@W0BOB>", draw({ count: 2, pool: [ANN, BOB] })],
  ["1 <!subteam^S0DES|@design>", draw({ pool: [{ kind: "group", id: "S0DES" }] })],
  ["1 <!subteam^S0DES>", draw({ pool: [{ kind: "group", id: "S0DES" }] })],
  ["2 <#C0RAN|random>", draw({ count: 2, pool: [{ kind: "channel", id: "C0RAN" }] })],
  ["2 <#C0PRI|>", draw({ count: 2, pool: [{ kind: "channel", id: "C0PRI" }] })],
  ["2 <#G0OLD>", draw({ count: 2, pool: [{ kind: "channel", id: "G0OLD" }] })],
  // Weights
  ["1 <@U0ANN>*3 <@W0BOB>", draw({ pool: [{ ...ANN, weight: 3 } as Named, BOB] })],
  [
    "1 <@U0ANN> *3 <@W0BOB> x2",
    draw({ pool: [{ ...ANN, weight: 3 } as Named, { ...BOB, weight: 2 } as Named] }),
  ],
  ["1 <@U0ANN>×１０ <@W0BOB>", draw({ pool: [{ ...ANN, weight: 10 } as Named, BOB] })],
  [
    '1 ramen*2, "bibim bap"x3, pizza',
    draw({
      pool: [
        { kind: "option", text: "ramen", weight: 2 },
        { kind: "option", text: "bibim bap", weight: 3 },
        { kind: "option", text: "pizza", weight: 1 },
      ],
    }),
  ],
  [
    "1 big lunch *2, tea",
    draw({ pool: [{ kind: "option", text: "big lunch", weight: 2 }, ...options("tea")] }),
  ],
  ["1 a*b, c*d", draw({ pool: options("a*b", "c*d") })],
  // Options as people type them
  ['1 ramen, pizza, "bibim bap"', draw({ pool: options("ramen", "pizza", "bibim bap") })],
  ["1 ramen, bibim bap, pizza", draw({ pool: options("ramen", "bibim bap", "pizza") })],
  ["1 “bibim bap” „tea” ”soup”", draw({ pool: options("bibim bap", "tea", "soup") })],
  ["1 ラーメン、「ビビン バ」，ピザ", draw({ pool: options("ラーメン", "ビビン バ", "ピザ") })],
  ["1 「ラーメン」『ピザ』", draw({ pool: options("ラーメン", "ピザ") })],
  ["1 'bibim bap', ‘tea’", draw({ pool: options("bibim bap", "tea") })],
  ["1 rock 'n' roll, it's jazz", draw({ pool: options("rock 'n' roll", "it's jazz") })],
  [`1 5" pizza, 7" pizza`, draw({ pool: options('5" pizza', '7" pizza') })],
  ['1 the "big, best" one, tea', draw({ pool: options('the "big, best" one', "tea") })],
  ['1 "say \\"hi\\"", "C:\\\\x"', draw({ pool: options('say "hi"', "C:\\x") })],
  ["1\nramen\npizza", draw({ pool: options("ramen", "pizza") })],
  ["1 ramen\r\npizza", draw({ pool: options("ramen", "pizza") })],
  ["1 1, 2, 3", draw({ pool: options("1", "2", "3") })],
  ["1 7 wonders, 8 seas", draw({ pool: options("7 wonders", "8 seas") })],
  ["1 a &amp; b, &lt;!channel&gt;", draw({ pool: options("a & b", "<!channel>") })],
  ["1 &amp;lt;, tea", draw({ pool: options("&lt;", "tea") })],
  ["1 <https://example.com/a|example.com/a>, tea", draw({ pool: options("example.com/a", "tea") })],
  ["1 <mailto:a@example.com|a@example.com>, tea", draw({ pool: options("a@example.com", "tea") })],
  ["1 a\u0000b, \u202etea\u202c", draw({ pool: options("a b", "tea") })],
  ["1 cafe\u0301, tea", draw({ pool: options("café", "tea") })],
  ["1 👩\u200d🚀, tea", draw({ pool: options("👩\u200d🚀", "tea") })],
  ["1 order, chaos", draw({ pool: options("order", "chaos") })],
  ["1 grand prize, small prize", draw({ pool: options("grand prize", "small prize") })],
  // The rest of the sentence
  ["3 except <@U0ANN>", draw({ count: 3, except: [ANN] })],
  ["3 EXCEPT: <@U0ANN>, <@W0BOB>", draw({ count: 3, except: [ANN, BOB] })],
  ["1 tea, soup except soup", draw({ pool: options("tea", "soup"), except: options("soup") })],
  ['3 prize "Coffee voucher"', draw({ count: 3, prize: "Coffee voucher" })],
  ["3 prize Coffee voucher", draw({ count: 3, prize: "Coffee voucher" })],
  ["3 prize: 「커피 쿠폰」", draw({ count: 3, prize: "커피 쿠폰" })],
  ['prize "tea for <@U0ANN|ann>" 3', draw({ count: 3, prize: "tea for @ann" })],
  ["3 reserve 2", draw({ count: 3, reserves: 2 })],
  ["quietly 3", draw({ count: 3, quietly: true })],
  ["1 tea, soup quietly", draw({ pool: options("tea", "soup"), quietly: true })],
  ["teams 4", draw({ method: "teams", count: 4 })],
  ["4 teams <@U0ANN>", draw({ method: "teams", count: 4, pool: [ANN] })],
  ["order", draw({ method: "order", count: 0 })],
  ["order tea, soup", draw({ method: "order", count: 0, pool: options("tea", "soup") })],
  [
    'quietly reserve 1 prize "x" except <@U0ANN> 2 <#C0RAN>',
    draw({
      count: 2,
      pool: [{ kind: "channel", id: "C0RAN" }],
      except: [ANN],
      prize: "x",
      reserves: 1,
      quietly: true,
    }),
  ],
];

describe("parseCommand", () => {
  it.each(UNDERSTOOD)("understands %j", (text, request) => {
    expect(parseCommand(text)).toEqual({ ok: true, request });
  });

  it.each([
    ["halp", { code: "not-understood", said: "halp", nearest: "help", example: "help" }],
    ["2 quitely", { code: "not-understood", said: "quitely", nearest: "quietly", example: "2 quietly" }],
    ["2 <@U0ANN> excpet <@W0BOB>", { code: "not-understood", nearest: "except", example: "3 except @cho" }],
    [
      "1 tea, soup excpet tea",
      { code: "not-understood", nearest: "except", example: "1 tea, soup except tea" },
    ],
    ["1 tea, soup quietyl", { code: "not-understood", nearest: "quietly" }],
    ["3명", { code: "not-understood", said: "3명", nearest: "3", example: "3" }],
    ["history", { code: "not-understood", said: "history" }],
    [",", { code: "not-understood", said: "," }],
    ["2 <@U0ANN> foo", { code: "not-understood", said: "foo" }],
    ['1 "big" lunch, tea', { code: "not-understood", said: "lunch" }],
    ["verify 12 please", { code: "not-understood", said: "please" }],
    ["1 ramen pizza", { code: "commas-missing", said: "ramen pizza", example: "1 ramen, pizza" }],
    ["2 @ann @bob", { code: "name-not-linked", said: "@ann" }],
    ["2 #random", { code: "name-not-linked", said: "#random" }],
    ["2 except cho", { code: "name-not-linked", said: "cho" }],
    ["2 <!here>", { code: "broadcast", said: "@here" }],
    ["2 @channel", { code: "broadcast", said: "@channel" }],
    ['2 prize "tea', { code: "quote-open", said: '"tea' }],
    ["1 「tea, soup", { code: "quote-open" }],
    ["0", { code: "number-out-of-range", said: "0", counted: "winners", min: 1 }],
    ["-1", { code: "number-out-of-range", said: "-1" }],
    ["1.5", { code: "number-out-of-range", said: "1.5" }],
    ["99999999999999999999", { code: "number-out-of-range" }],
    ["teams 1", { code: "number-out-of-range", counted: "teams", min: 2, example: "teams 4" }],
    ["3 reserve 0", { code: "number-out-of-range", counted: "reserves", example: "3 reserve 2" }],
    ["3 reserve 101", { code: "number-out-of-range", counted: "reserves", max: 100 }],
    ["verify 0", { code: "number-out-of-range", counted: "draw", example: "verify 12" }],
    ["teams", { code: "number-missing", keyword: "teams" }],
    ["3 reserve", { code: "number-missing", keyword: "reserve" }],
    ["verify", { code: "number-missing", keyword: "verify" }],
    ["2 3", { code: "number-twice", said: "3" }],
    ["2 teams 3", { code: "number-twice", said: "3" }],
    ["1, 2, 3", { code: "number-or-option", said: "1" }],
    ['3 prize "a" prize "b"', { code: "keyword-twice", keyword: "prize" }],
    ["3 reserve 1 reserve 2", { code: "keyword-twice", keyword: "reserve" }],
    ["order order", { code: "keyword-twice", keyword: "order" }],
    ["teams 2 teams 3", { code: "keyword-twice", keyword: "teams" }],
    ["3 except", { code: "value-missing", keyword: "except" }],
    ["3 prize", { code: "value-missing", keyword: "prize" }],
    ["3 prize quietly", { code: "value-missing", keyword: "prize" }],
    ["order teams 2", { code: "not-together", one: "teams", other: "order" }],
    ["teams 2 order", { code: "not-together", one: "teams", other: "order" }],
    ["order 3", { code: "not-together", one: "number", other: "order" }],
    ["teams 2 reserve 1", { code: "not-together", one: "reserve", other: "teams" }],
    ["order <@U0ANN>*2", { code: "not-together", one: "weight", other: "order" }],
    ["1 <@U0ANN>*0", { code: "weight-out-of-range", said: "*0" }],
    ["1 tea*1000001, soup", { code: "weight-out-of-range", said: "tea*1000001", max: 1_000_000 }],
    ["1 tea*1.5, soup", { code: "weight-out-of-range" }],
    ["1 tea x3, soup", { code: "weight-unclear", said: "tea x3" }],
    ["1 <#C0RAN>*2", { code: "weight-misplaced" }],
    ["1 except <@U0ANN>*2", { code: "weight-misplaced" }],
    ["1 <@U0ANN>, tea", { code: "mixed", said: "tea" }],
    ["1 tea, soup except <@U0ANN>", { code: "mixed", said: "tea" }],
    ["1 tea, tea", { code: "option-twice", said: "tea" }],
    ["1 tea, te\u200da", { code: "option-twice" }],
    ["1 <@U0ANN>*2 <@U0ANN>", { code: "weight-twice", userId: "U0ANN" }],
    [`1 ${"a".repeat(101)}, tea`, { code: "option-too-long", limit: 100 }],
    ["1 \u200d, tea", { code: "invisible" }],
    ['1 "", tea', { code: "invisible" }],
    ['1 "\u3164\u2800", tea', { code: "invisible" }],
    ['3 prize ""', { code: "invisible" }],
    [`1 ${Array.from({ length: 501 }, (_, i) => i).join(",")}`, { code: "too-many-named", limit: 500 }],
    ["prize tea 2", { code: "prize-unclear", said: "tea 2" }],
    ["3 prize tea, soup", { code: "prize-unclear", said: "tea" }],
    ["1 tea, soup prize cup", { code: "prize-unclear", said: "cup", example: '1 tea, soup prize "cup"' }],
    [`3 prize "${"a".repeat(151)}"`, { code: "prize-too-long", limit: 150 }],
    ["a".repeat(4001), { code: "text-too-long", limit: 4000 }],
  ])("asks about %j", (text, problem) => {
    expect(parseCommand(text)).toMatchObject({ ok: false, problem });
  });

  it("gives an example that works, whatever is wrong", () => {
    fc.assert(
      fc.property(commandText(), (text) => {
        const parsed = parseCommand(text);
        if (parsed.ok) return;
        const { example } = parsed.problem;
        // In a general example, a plain @ann stands for the name that Slack links.
        const linked = example.replace(/(?<!\S)[@#]([a-z]+)/g, (_, name) => `<@U${name.toUpperCase()}>`);
        expect([example, linked].some((one) => parseCommand(one).ok)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, and repeats little of what was typed", () => {
    fc.assert(
      fc.property(fc.oneof(commandText(), fc.string({ unit: "binary", maxLength: 4100 })), (text) => {
        const parsed = parseCommand(text);
        const said = parsed.ok ? "" : ("said" in parsed.problem && parsed.problem.said) || "";
        expect(said.length).toBeLessThanOrEqual(40);
        expect(said).not.toMatch(/[\n\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Pieces of the grammar and of what people do to it, in any order. */
function commandText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ..."1 2 03 ３ 0 -1 1.5 except prize reserve quietly teams order help verify excpet quitely and from of".split(
      " ",
    ),
    ..."<@U0ANN> <@W0BOB|bob> <!subteam^S0A|@h> <#C0R|> <!here> <https://a.example|a> @ann #ran < > << <@ <@U0ANN".split(
      " ",
    ),
    ...', 、 " “ ” 「 」 \' * *3 ×3 x3 ramen pizza*2 &amp; &lt; & \\ \\" \u202e \u200d'.split(" "),
    "\n",
    '"bibim bap"',
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 30 })
    .map((pieces) => pieces.flat().join(""));
}
