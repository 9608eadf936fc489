import { unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sourceCodeHash, zip } from "./zip.ts";

const text = (value: string) => new TextEncoder().encode(value);

describe("an archive", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it("has the same bytes a year later and in another time zone", () => {
    const files = { "index.mjs": text("export const a = 1;"), "index.mjs.map": text("{}") };
    const now = zip(files);
    vi.useFakeTimers({ now: Date.now() + 365 * 86_400_000 });
    vi.stubEnv("TZ", "Asia/Seoul");
    const later = zip(files);
    expect(Buffer.from(later).equals(now)).toBe(true);
  });

  it("has the same bytes whichever order its files are named in", () => {
    const a = text("a");
    const b = text("b");
    expect(zip({ b, a })).toEqual(zip({ a, b }));
  });

  it("has a hash of its own for each content", () => {
    const one = sourceCodeHash(zip({ "index.mjs": text("1") }));
    const two = sourceCodeHash(zip({ "index.mjs": text("2") }));
    expect(one).not.toBe(two);
    expect(Buffer.from(one, "base64")).toHaveLength(32);
  });

  it("gives back what was put in", () => {
    const files = { "index.mjs": text("export const handler = 1;") };
    expect(unzipSync(zip(files))).toEqual(files);
  });
});
