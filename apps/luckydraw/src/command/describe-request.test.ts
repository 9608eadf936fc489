import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, visiblePart } from "./clean-text.ts";
import { describeRequest } from "./describe-request.ts";
import { parseCommand } from "./parse-command.ts";
import type { DrawRequest, Named, Request } from "./request.ts";

describe("describeRequest", () => {
  it.each([
    ["", ""],
    ["help", "help"],
    ["verify #12", "verify 12"],
    ["03", "3"],
    ["ramen，“bibim bap”", '1 ramen, "bibim bap"'],
    ['"ramen"', '1 "ramen"'],
    ["quietly <@U0ANN|ann> x2 2 prize cake", '2 <@U0ANN>*2 prize "cake" quietly'],
    ["4 teams <#C0RAN|random> <!subteam^S0A|@a>", "teams 4 <#C0RAN> <!subteam^S0A>"],
    ["order except <@U0ANN>", "order except <@U0ANN>"],
    ["1 1, order, a &amp; b reserve 2", '1 "1", "order", "a &amp; b" reserve 2'],
  ])("writes %j as %j", (text, canonical) => {
    const parsed = parseCommand(text);
    expect(parsed.ok && describeRequest(parsed.request)).toBe(canonical);
  });

  it("is read as the same request", () => {
    fc.assert(
      fc.property(request(), (wanted) => {
        expect(parseCommand(describeRequest(wanted))).toEqual({ ok: true, request: wanted });
      }),
      { numRuns: 500 },
    );
  });
});

function request(): fc.Arbitrary<Request> {
  return fc.oneof(
    fc.constant<Request>({ kind: "form" }),
    fc.constant<Request>({ kind: "help" }),
    fc.record({ kind: fc.constant("verify" as const), drawNumber: fc.integer({ min: 1 }) }),
    drawRequest(),
  );
}

function drawRequest(): fc.Arbitrary<DrawRequest> {
  return fc
    .record({
      method: fc.constantFrom("pick" as const, "order" as const, "teams" as const),
      count: fc.integer({ min: 2, max: 1_048_576 }),
      lists: fc.oneof(
        listsOf(people()),
        listsOf(option()),
        fc.constant({ pool: [] as Named[], except: [] as Named[] }),
      ),
      prize: fc.option(visibleText(), { nil: undefined }),
      reserves: fc.integer({ min: 0, max: 100 }),
      quietly: fc.boolean(),
    })
    .map(({ method, count, lists: { pool, except }, prize, reserves, quietly }) => ({
      kind: "draw" as const,
      method,
      count: method === "order" ? 0 : count,
      pool: method === "pick" ? pool : pool.map(unweighted),
      except: except.map(unweighted),
      ...(prize === undefined ? {} : { prize }),
      reserves: method === "pick" ? reserves : 0,
      quietly,
    }));
}

function listsOf(named: fc.Arbitrary<Named>): fc.Arbitrary<{ pool: Named[]; except: Named[] }> {
  return fc.record({ pool: listOf(named, 1), except: listOf(named, 0) });
}

function listOf(named: fc.Arbitrary<Named>, minLength: number): fc.Arbitrary<Named[]> {
  const selector = (one: Named) => (one.kind === "option" ? visiblePart(one.text) : one.kind + one.id);
  return fc.uniqueArray(named, { minLength, maxLength: 8, selector });
}

function people(): fc.Arbitrary<Named> {
  const id = (first: string) => fc.stringMatching(/^[A-Z0-9]{1,10}$/).map((rest) => `${first}${rest}`);
  return fc.oneof(
    fc.record({ kind: fc.constant("user" as const), id: id("U"), weight: weight() }),
    fc.record({ kind: fc.constant("group" as const), id: id("S") }),
    fc.record({ kind: fc.constant("channel" as const), id: id("C") }),
  );
}

function option(): fc.Arbitrary<Named> {
  return fc.record({ kind: fc.constant("option" as const), text: visibleText(), weight: weight() });
}

function visibleText(): fc.Arbitrary<string> {
  const tricky = fc.constantFrom(
    "order",
    "x3",
    "1",
    "ramen*2",
    "@ann",
    "a, b",
    '"',
    "\\",
    '\\"',
    "”",
    "&amp;",
    "<!here>",
    "'a'",
  );
  return fc
    .oneof(
      tricky,
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 20 }),
    )
    .map(cleanText)
    .filter((text) => visiblePart(text) !== "" && text.length <= 100);
}

function weight(): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000_000 }));
}

function unweighted(named: Named): Named {
  return "weight" in named ? { ...named, weight: 1 } : named;
}
