import { describe, expect, test } from "vitest";
import { createResponseUrls } from "./response-urls.ts";

const target = { userId: "U1", channelId: "C1", rowId: "r" };

describe("a response URL", () => {
  test("takes five answers", () => {
    const urls = createResponseUrls("T1");
    const path = urls.issue("commands", target);

    const taken = Array.from({ length: 6 }, () => urls.take(path));

    expect(taken.slice(0, 5).every((url) => typeof url === "object")).toBe(true);
    expect(taken[5]).toBe("used_url");
  });

  test("lives thirty minutes", () => {
    let nowMs = 0;
    const urls = createResponseUrls("T1", () => nowMs);
    const path = urls.issue("commands", target);

    nowMs = 30 * 60_000;
    expect(urls.take(path)).toMatchObject(target);
    nowMs += 1;
    expect(urls.take(path)).toBe("expired_url");
  });

  test("can't be guessed", () => {
    expect(createResponseUrls("T1").take("/commands/T1/1/x")).toBe("unknown_url");
  });
});
