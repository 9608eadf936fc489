// Whatever is typed ends in an answer, fires nobody's notification and leaves no job undone.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../src/text/message.ts";
import { commandJob } from "./kit/jobs.ts";
import { createWorld } from "./kit/world.ts";

const nasty = fc.constantFrom(
  "<!channel>",
  "<!here>",
  "<!subteam^S0GROUP|@all>",
  "<@U0EVIL>",
  "<https://evil.example|click>",
  "&lt;!channel&gt;",
  "```",
  "*bold*",
  "_x_",
  "~y~",
  "@everyone",
  "\u202e",
  "\u0000",
  "e\u0301",
  "\ud83d\udc68\u200d\ud83d\udc69",
  "\ud800",
  "<!date^1^{date}|x>",
  "{{x}}",
  "%s",
  '"',
  "'",
  ",",
  "*3",
  "except",
  "prize",
  "reserve",
  "teams",
  "order",
  "2",
  " ",
  "\n",
);

interface Part {
  readonly type?: string;
}

/** What Slack brings to life in a message: mrkdwn, and the elements of rich text that aren't plain text. */
function livingPartsOf(message: Message): { readonly markup: string[]; readonly elements: Part[] } {
  const markup = [message.text];
  const elements: Part[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { type, text } = part as { readonly type?: string; readonly text?: unknown };
    if (type === "mrkdwn") markup.push(String(text));
    if (["broadcast", "usergroup", "user", "link", "channel", "emoji"].includes(type ?? ""))
      elements.push(part);
    for (const member of Object.values(part)) visit(member);
  };
  visit(message.blocks);
  return { markup, elements };
}

test("hostile options and prizes fire nothing, from the command to the result", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 14 }), async (pieces) => {
      const world = createWorld();

      const failures = await world.deliver(
        commandJob(`1 ${pieces.join("")}, tea prize "${pieces.join("")}"`, { id: "command:hostile" }),
      );
      await world.drain();

      expect(failures).toBe(0);
      const shown = [
        ...world.slack.posted.flatMap(({ versions }) => versions),
        ...world.slack.replied.map(({ reply }) => reply.message),
        ...world.slack.whispered.map(({ message }) => message),
      ];
      expect(shown.length).toBeGreaterThan(0);
      for (const message of shown) {
        const { markup, elements } = livingPartsOf(message);
        expect(markup.join("\n")).not.toMatch(/<!(?!date\^\d+\^)|<https:\/\/evil|<@U0EVIL/);
        expect(elements.filter(({ type }) => type === "broadcast" || type === "usergroup")).toEqual([]);
        expect(JSON.stringify(elements)).not.toMatch(/U0EVIL|evil\.example/);
      }
      expect((await world.recordsOf()).every(({ status }) => status === "revealed")).toBe(true);
    }),
    { numRuns: 60 },
  );
});
