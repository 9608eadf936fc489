import { secretOf } from "@luckydraw/kms-secrets";
import { describe, expect, test } from "vitest";
import { createTokenCache } from "./token-cache.ts";

const token = (text: string, { partition = text, freshUntilMs = 10 } = {}) => ({
  secret: secretOf(text),
  partition,
  freshUntilMs,
});

describe("a cache of tokens", () => {
  test("gives a token until it is not fresh any more", () => {
    const cache = createTokenCache(3);
    cache.set("a", token("one"));

    expect([cache.get("a", 9)?.reveal(), cache.get("b", 9), cache.get("a", 10)]).toEqual([
      "one",
      undefined,
      undefined,
    ]);
    // What is stale is gone, whatever the clock says later.
    expect(cache.get("a", 0)).toBeUndefined();
  });

  test("holds so many, and lets go of the one that was used longest ago", () => {
    const cache = createTokenCache(2);
    cache.set("a", token("one"));
    cache.set("b", token("two"));
    cache.get("a", 0);
    cache.set("c", token("three"));

    expect(["a", "b", "c"].map((asked) => cache.get(asked, 0)?.reveal())).toEqual([
      "one",
      undefined,
      "three",
    ]);
  });

  test("counts a token that is set again once, and as the newest", () => {
    const cache = createTokenCache(2);
    cache.set("a", token("one"));
    cache.set("b", token("two"));
    cache.set("a", token("newer"));
    cache.set("c", token("three"));

    expect(["a", "b", "c"].map((asked) => cache.get(asked, 0)?.reveal())).toEqual([
      "newer",
      undefined,
      "three",
    ]);
  });

  test("drops a token for all that it was looked up for, and no other", () => {
    const cache = createTokenCache(9);
    cache.set("a", token("one", { partition: "org" }));
    cache.set("b", token("one", { partition: "org" }));
    cache.set("c", token("two"));
    cache.drop("unknown");
    cache.drop("b");

    expect(["a", "b", "c"].map((asked) => cache.get(asked, 0)?.reveal())).toEqual([
      undefined,
      undefined,
      "two",
    ]);
  });

  test("holds nothing when it may hold none", () => {
    const cache = createTokenCache(0);
    cache.set("a", token("one"));

    expect(cache.get("a", 0)).toBeUndefined();
  });
});
