import { describe, expect, it } from "vitest";
import { readDraw } from "./read-draw.ts";
import type { Source } from "./source.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** A text that counts the characters that are read from it. */
class CountingSource implements Source {
  reads = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get length(): number {
    return this.text.length;
  }
  charCodeAt(index: number): number {
    this.reads += 1;
    return this.text.charCodeAt(index);
  }
  slice(start: number, end: number): string {
    const part = this.text.slice(start, end);
    this.reads += Math.max(1, part.length);
    return part;
  }
}

/** A list that counts how often one of its tokens is asked for. */
function counting(tokens: Token[]): { tokens: Token[]; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(tokens, {
    get(target, name, receiver) {
      reads += typeof name === "string" && /^\d+$/.test(name) ? 1 : 0;
      return Reflect.get(target, name, receiver);
    },
  });
  return { tokens: proxy, reads: () => reads };
}

const HOSTILE: readonly string[] = [
  "<",
  "<@",
  "<@U0ANN",
  "<@U0ANN|",
  '"',
  "'",
  "'a ",
  "‘ ",
  "“a",
  "「",
  "「a」",
  "\\",
  '\\"',
  '"\\"',
  "&",
  "&am",
  "&lt;",
  "*",
  "a*",
  "1 ",
  "1 a",
  "1, ",
  ",",
  "\n",
  "a ",
  "a, ",
  "prize ",
  "prize a ",
  "a prize ",
  "except ",
  "a except ",
  "a reserve ",
  "quietly ",
  "a quietly ",
  "excpet a ",
  "teams ",
  "from ",
  "and <@U0ANN> ",
  "<@U0ANN>*2 ",
  '"a"*2 ',
  "\u202e",
  "\u0301",
];

describe("tokenize", () => {
  it.each(HOSTILE)("reads each character of many %j a bounded number of times", (piece) => {
    for (const size of [1_000, 16_000]) {
      const source = new CountingSource(`1 ${piece.repeat(size / piece.length)}`);
      tokenize(source);
      expect(source.reads / source.length).toBeLessThan(30);
    }
  });

  it.each(HOSTILE)("makes tokens of many %j that are read a bounded number of times", (piece) => {
    for (const size of [1_000, 16_000]) {
      const counted = counting(tokenize(`1 ${piece.repeat(size / piece.length)}`));
      readDraw(counted.tokens);
      expect(counted.reads() / (counted.tokens.length + 1)).toBeLessThan(30);
    }
  });

  it("says where each token stands in the text", () => {
    const text = '2 <@U0ANN>*3, "a b" c&amp;d';
    const parts = tokenize(text).map(({ start, end }) => text.slice(start, end));
    expect(parts).toEqual(["2", "<@U0ANN>", "*3", ",", '"a b"', "c&amp;d"]);
  });

  it("keeps a wrapper that it doesn't know as text", () => {
    expect(tokenize("<foo>")).toMatchObject([{ kind: "word", text: "<foo>" }]);
    expect(tokenize("<@lower>")).toMatchObject([{ kind: "word", text: "<@lower>" }]);
    expect(tokenize("<!date^1|now>")).toMatchObject([{ kind: "word", text: "<!date^1|now>" }]);
  });
});
