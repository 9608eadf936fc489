import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Named } from "../command/request.ts";
import type { DrawFacts } from "./draw-facts.ts";
import * as messages from "./draw-messages.ts";
import { type Locale, locales } from "./locale.ts";
import type { Message } from "./message.ts";
import { effectsOf } from "./test/mrkdwn-parser.ts";
import { hostileTexts, sampleFacts } from "./test/samples.ts";
import { shown } from "./test/shown.ts";
import { brokenLimits, walk } from "./test/slack-limits.ts";

const LINK = "https://verify.example/#eJwBAAD";
const PEOPLE = ["U0ANN", "U0BOB", "U0CHO", "U0DAN", "U0EVE"];

describe.each(locales)("in %s", (locale) => {
  it("reads as it was reviewed", async () => {
    const all = Object.entries(samples(locale)).map(([name, message]) => `== ${name}\n${shown(message)}\n`);
    await expect(all.join("\n")).toMatchFileSnapshot(`./test/shown/draw-${locale}.txt`);
  });

  it.each(Object.keys(samples("en")))("keeps within Slack's limits: %s", (name) => {
    const message = samples(locale)[name];
    expect(message && brokenLimits(message)).toEqual([]);
  });
});

describe("a result", () => {
  it("mentions winners in rank order, with medals for the first three", () => {
    const message = messages.resultMessage(
      "en",
      sampleFacts({ count: 4 }),
      outcome({ winners: PEOPLE.slice(0, 4) }),
    );
    expect(shown(message)).toContain("🥇 @U0ANN\n🥈 @U0BOB\n🥉 @U0CHO\n4. @U0DAN");
  });

  it("notifies nobody for having been in the pool", () => {
    const pool: Named[] = PEOPLE.map((id) => ({ kind: "user", id, weight: 1 }));
    const facts = sampleFacts({ count: 1, pool, except: [{ kind: "group", id: "S0ALL" }] });
    const message = messages.resultMessage("en", facts, outcome({ winners: ["U0ANN"] }));
    expect(JSON.stringify(message)).not.toMatch(/U0BOB|S0ALL/);
  });

  it("has no button to step up when nobody is left", () => {
    const exhausted = messages.resultMessage("en", sampleFacts(), outcome({ exhausted: true }));
    expect(JSON.stringify(exhausted.blocks)).not.toContain("luckydraw:next-reserve");
    expect(JSON.stringify(messages.resultMessage("en", sampleFacts(), outcome({})).blocks)).toContain(
      "luckydraw:next-reserve",
    );
  });

  it.each([
    [1, "button"],
    [2, "static_select"],
    [100, "static_select"],
    [101, "button"],
  ])("lets the organiser choose who of %i gives way, by a %s", (count, type) => {
    const winners = Array.from({ length: count }, (_, index) => `${index}${"x".repeat(100)}`);
    const facts = sampleFacts({ count, entries: { kind: "options", total: 200, weighted: false } });
    const message = messages.resultMessage("en", facts, outcome({ winners, reserves: winners }));
    const found: unknown[] = [];
    walk(message.blocks, "", (node) => {
      if (node["action_id"] === "luckydraw:next-reserve") found.push(node["type"]);
    });
    expect(found).toEqual([type]);
    expect(brokenLimits(message)).toEqual([]);
  });

  it("names each winner's place in the menu, and an option's text as far as it fits", () => {
    const winners = ["ramen", "x".repeat(100)];
    const facts = sampleFacts({ entries: { kind: "options", total: 4, weighted: false }, reference: "12.3" });
    const message = messages.resultMessage("en", facts, outcome({ winners }));
    const options: unknown[] = [];
    walk(message.blocks, "", (node) => {
      if (typeof node["value"] === "string" && !("type" in node)) options.push(node);
    });
    expect(options).toEqual([
      { text: { type: "plain_text", text: "Winner 1 gives way: ramen", emoji: false }, value: "12.3.1" },
      {
        text: { type: "plain_text", text: `Winner 2 gives way: ${"x".repeat(54)}…`, emoji: false },
        value: "12.3.2",
      },
    ]);
  });

  it("can only be verified once it was drawn again, whatever the method", () => {
    const facts = sampleFacts({ redrawnAs: { number: 13 } });
    for (const message of [
      messages.resultMessage("en", facts, outcome({})),
      messages.teamsMessage("en", facts, { teams: [PEOPLE] }),
      messages.orderMessage("en", facts, { ranking: PEOPLE }),
    ]) {
      expect(shown(message)).toContain("Drawn again as #13.");
      const actions: unknown[] = [];
      walk(message.blocks, "", (node) => actions.push(node["action_id"]));
      expect(actions.filter((id) => id !== undefined)).toEqual(["luckydraw:verify"]);
    }
  });

  it("leaves out a link that is too long for a message", () => {
    const verifierLink = `${LINK}${"a".repeat(2000)}`;
    const message = messages.resultMessage("en", sampleFacts(), outcome({ verifierLink }));
    expect(JSON.stringify(message)).not.toContain(LINK);
  });

  it("puts all of a long list into a file, by name where it is known", () => {
    const winners = Array.from({ length: 10_000 }, (_, index) => `U${index}`);
    const names = new Map([["U9999", "Ann"]]);
    const message = messages.resultMessage("en", sampleFacts({ count: 10_000 }), outcome({ winners, names }));
    expect(brokenLimits(message)).toEqual([]);
    expect(message.file?.filename).toBe("draw-12-pick.txt");
    expect(message.file?.content.trimEnd().split("\n").slice(2)).toHaveLength(10_000);
    expect(message.file?.content).toMatch(/^10,000\. Ann \(U9999\)$/m);
  });

  it("has no file where there is no thread for it, and doesn't say so", () => {
    const winners = Array.from({ length: 500 }, (_, index) => `U${index}`);
    const facts = sampleFacts({ hasThread: false });
    const message = messages.resultMessage("en", facts, outcome({ winners }));
    const linked = messages.resultMessage("en", facts, outcome({ winners, verifierLink: LINK }));
    expect(message.file).toBeUndefined();
    expect(message.text).toContain("and 450 more");
    expect(shown(message)).toContain("The whole list doesn't fit here.");
    expect(shown(linked)).toContain("Press Verify for the whole list.");
    expect(shown(message) + shown(linked)).not.toContain("is in the file");
  });
});

describe("any draw's message", () => {
  it("does nothing that people typed, and keeps within Slack's limits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), optionDraw(), (locale, { facts, texts }) => {
        for (const message of optionMessages(locale, facts, texts)) {
          expect(brokenLimits(message)).toEqual([]);
          expect(effectsOf(message.text).filter(isUnexpected)).toEqual([]);
          walk(message.blocks, "", (node) => expect(unexpectedIn(node)).toEqual([]));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** What a draw of options may do: mention its organiser, show a time and a commitment, link to the verifier. */
function isUnexpected(effect: string): boolean {
  return !/^(wrapper:@U0ORG|wrapper:!date\^1795000000\^\{time_secs\}|wrapper:https:\/\/verify\.example\/|code:a1b2c3d4…)/.test(
    effect,
  );
}

function unexpectedIn(node: Readonly<Record<string, unknown>>): string[] {
  if (node["type"] === "mrkdwn") return effectsOf(String(node["text"])).filter(isUnexpected);
  if (node["type"] === "plain_text") return node["emoji"] === false ? [] : ["emoji"];
  if (node["type"] === "user") return node["user_id"] === "U0ORG" ? [] : ["user"];
  if (node["type"] === "link") return String(node["url"]).startsWith(LINK) ? [] : ["link"];
  return ["usergroup", "broadcast", "emoji", "channel"].includes(String(node["type"]))
    ? [String(node["type"])]
    : [];
}

function optionDraw(): fc.Arbitrary<{ facts: DrawFacts; texts: string[] }> {
  const text = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ minLength: 1, maxLength: 100 }),
    fc.constantFrom("&".repeat(100), "*".repeat(100), "😀".repeat(50)),
  );
  return fc
    .record({
      texts: fc.array(text, { minLength: 1, maxLength: 60 }),
      prize: fc.option(text, { nil: undefined }),
      hasThread: fc.boolean(),
      previous: fc.option(fc.record({ number: fc.integer({ min: 1 }) }), { nil: undefined }),
      weighted: fc.boolean(),
    })
    .map(({ texts, prize, previous, weighted, hasThread }) => {
      const pool = texts.map((one): Named => ({ kind: "option", text: one, weight: 1 }));
      const facts = sampleFacts({
        entries: { kind: "options", total: texts.length, weighted },
        pool,
        except: pool.slice(0, 2),
        count: texts.length,
        hasThread,
        reference: "r".repeat(100),
        ...(prize === undefined ? {} : { prize }),
        ...(previous === undefined ? {} : { previous }),
      });
      return { facts, texts };
    });
}

function optionMessages(locale: Locale, facts: DrawFacts, texts: string[]): Message[] {
  const half = Math.ceil(texts.length / 2);
  const struck = texts.slice(half).map((id) => ({ id, reason: "declined" }));
  const first = texts[0] ?? "";
  return [
    messages.drawingMessage(locale, facts),
    messages.waitingLonger(locale, facts),
    messages.calledOff(locale, facts, "posted-late", { number: 13 }),
    messages.resultMessage(locale, facts, {
      winners: texts,
      reserves: texts,
      struck,
      verifierLink: LINK,
    }),
    messages.teamsMessage(locale, facts, {
      teams: [texts.slice(0, half), texts.slice(half)],
      verifierLink: LINK,
    }),
    messages.teamsMessage(locale, facts, { teams: texts.map((id) => [id]), verifierLink: LINK }),
    messages.orderMessage(locale, facts, { ranking: texts, verifierLink: LINK }),
    messages.steppedUp(locale, facts, { from: first, to: first, byId: "U0ORG" }),
  ];
}

function outcome(
  members: Partial<Parameters<typeof messages.resultMessage>[2]>,
): Parameters<typeof messages.resultMessage>[2] {
  return { winners: PEOPLE.slice(0, 2), reserves: [], struck: [], ...members };
}

/** One of each message. */
function samples(locale: Locale): Record<string, Message> {
  const prize = "Coffee <voucher> & *tea*";
  const options = ["ramen", "<!here>", "pizza", "bibim bap"];
  const pool = options.map((text): Named => ({ kind: "option", text, weight: 2 }));
  const optionFacts = sampleFacts({ pool, entries: { kind: "options", total: 4, weighted: true } });
  const many = Array.from({ length: 44 }, (_, index) => `U${index}`);
  const mixed: Named[] = [
    { kind: "channel", id: "C0RAN" },
    { kind: "group", id: "S0ONE" },
    { kind: "user", id: "U0ANN", weight: 1 },
    { kind: "user", id: "U0BOB", weight: 1 },
  ];
  const struck = [
    ...["bot", "deactivated", "left", "declined", "not-found", "guest", "stranger", "surprise"].map(
      (reason) => ({
        id: `U0${reason.slice(0, 3).toUpperCase()}`,
        reason,
      }),
    ),
  ];
  return {
    drawing: messages.drawingMessage(locale, sampleFacts({ prize })),
    "drawing again": messages.drawingMessage(locale, sampleFacts({ previous: { number: 11 }, pool: mixed })),
    "drawing an order": messages.drawingMessage(locale, sampleFacts({ method: "order" })),
    "drawing teams": messages.drawingMessage(locale, sampleFacts({ method: "teams", count: 4 })),
    "waiting longer": messages.waitingLonger(locale, sampleFacts()),
    "called off": messages.calledOff(locale, sampleFacts(), "beacon-unavailable"),
    "called off, made anew": messages.calledOff(locale, sampleFacts(), "posted-late", { number: 13 }),
    "called off, not carried out": messages.calledOff(locale, sampleFacts(), "not-queued"),
    "two winners": messages.resultMessage(
      locale,
      sampleFacts({ prize, reserves: 2, except: mixed.slice(2) }),
      outcome({ reserves: ["U0CHO", "U0DAN"], verifierLink: LINK }),
    ),
    "one winner of options": messages.resultMessage(
      locale,
      { ...optionFacts, count: 1 },
      outcome({ winners: ["<!here>"] }),
    ),
    "struck, and too few left": messages.resultMessage(
      locale,
      sampleFacts({ count: 5, previous: { number: 11 } }),
      outcome({ winners: PEOPLE.slice(0, 4), struck, exhausted: true }),
    ),
    "drawn again": messages.resultMessage(
      locale,
      sampleFacts({ previous: { number: 11 }, redrawnAs: { number: 13 } }),
      outcome({ reserves: ["U0CHO"] }),
    ),
    nobody: messages.resultMessage(locale, sampleFacts(), outcome({ winners: [] })),
    "many winners": messages.resultMessage(
      locale,
      sampleFacts({ count: 44, entries: { kind: "people", total: 2048, weighted: false } }),
      outcome({ winners: many }),
    ),
    teams: messages.teamsMessage(
      locale,
      sampleFacts({ method: "teams", entries: { kind: "people", total: 5, weighted: false } }),
      {
        teams: [PEOPLE.slice(0, 3), PEOPLE.slice(3)],
      },
    ),
    "many in teams": messages.teamsMessage(
      locale,
      sampleFacts({ method: "teams", count: 2, entries: { kind: "people", total: 44, weighted: false } }),
      { teams: [many.slice(0, 22), many.slice(22)] },
    ),
    order: messages.orderMessage(
      locale,
      { ...optionFacts, method: "order" },
      { ranking: options, verifierLink: LINK },
    ),
    "stepped up": messages.steppedUp(locale, sampleFacts({ prize }), {
      from: "U0ANN",
      to: "U0BOB",
      byId: "U0ORG",
    }),
  };
}
