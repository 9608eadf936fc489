// Real HTTP against a host of files that misbehaves.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FileAnswer, type FilesServer, startFiles } from "../../test/kit/files-server.ts";
import { type DownloadOptions, downloadFile } from "./download-file.ts";
import { FilesFault } from "./files-fault.ts";
import { guardedLookup } from "./guarded-lookup.ts";

let home: FilesServer;
let other: FilesServer;
beforeEach(async () => {
  [home, other] = await Promise.all([startFiles(), startFiles()]);
});
afterEach(() => Promise.all([home.close(), other.close()]));

const picture = Buffer.alloc(5_000, 7);

interface Tried {
  readonly content: Buffer;
  readonly code: string;
}

async function download(
  options: Partial<DownloadOptions> & {
    readonly url?: string;
    readonly isPage?: boolean;
    readonly mostMs?: number;
  } = {},
): Promise<Tried> {
  const chunks: Uint8Array[] = [];
  const { url = `${home.origin}/f`, isPage = false, mostMs = 5_000, ...more } = options;
  const code = await downloadFile(
    {
      origins: [home.origin, other.origin],
      lookup: guardedLookup(),
      maxBytes: 1_000_000,
      stallMs: 300,
      ...more,
    },
    {
      url,
      isPage,
      token: "xoxb-not-a-token",
      signal: AbortSignal.timeout(mostMs),
      write: async (chunk) => void chunks.push(Buffer.from(chunk)),
    },
  ).then(
    () => "done",
    (error: unknown) => (error instanceof FilesFault ? error.code : String(error)),
  );
  return { content: Buffer.concat(chunks), code };
}

const plan = (server: FilesServer, answers: Readonly<Record<string, FileAnswer>>): void => {
  for (const [path, answer] of Object.entries(answers)) server.answers.set(path, [answer]);
};

test("brings the bytes, with the token", async () => {
  plan(home, { "/f": { content: picture } });

  expect(await download()).toEqual({ content: picture, code: "done" });

  expect(home.seen).toEqual([{ path: "/f", authorization: "Bearer xoxb-not-a-token" }]);
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("%i to the same host is followed with the token", async (status) => {
    plan(home, { "/f": { redirect: "/g", status }, "/g": { content: picture } });

    expect((await download()).content).toEqual(picture);

    expect(home.seen.map(({ authorization }) => authorization)).toEqual(
      Array(2).fill("Bearer xoxb-not-a-token"),
    );
  });

  test("to another of Slack's hosts is followed without the token", async () => {
    plan(home, { "/f": { redirect: `${other.origin}/g` } });
    plan(other, { "/g": { content: picture } });

    expect((await download()).content).toEqual(picture);

    expect(other.seen).toEqual([{ path: "/g", authorization: undefined }]);
  });

  test("to a host that isn't Slack's is not followed", async () => {
    plan(home, { "/f": { redirect: `${other.origin}/g` } });
    plan(other, { "/g": { content: picture } });

    expect((await download({ origins: [home.origin] })).code).toBe("foreign-address");

    expect(other.seen).toEqual([]);
  });

  test.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://files.slack.com/f",
    "file:///etc/passwd",
    "//evil.example/f",
    "https://user:password@files.slack.com/f",
    "http://[",
    "",
  ])("to %j is not followed", async (redirect) => {
    plan(home, { "/f": { redirect } });

    expect((await download({ origins: [home.origin, "https://files.slack.com"] })).code).toBe(
      "foreign-address",
    );
  });

  test("without end ends", async () => {
    plan(home, { "/f": { redirect: "/f" } });

    expect((await download()).code).toBe("foreign-address");
    expect(home.seen).toHaveLength(5);
  });
});

describe("an address", () => {
  test.each([
    "http://127.0.0.1:1/f",
    "https://files.slack.com.evil.example/f",
    "https://evil.example/?https://files.slack.com",
    "http://files.slack.com/f",
    "https://files.slack.com:8443/f",
    "not a url",
  ])("%s is not asked", async (url) => {
    expect((await download({ url, origins: ["https://files.slack.com"] })).code).toBe("foreign-address");
  });

  test("that a name of Slack's leads to must be public, whatever DNS says", async () => {
    const port = new URL(home.origin).port;
    const url = `http://files.slack.test:${port}/f`;
    plan(home, { "/f": { content: picture } });
    const lookup = guardedLookup((_host, answer) => answer(null, [{ address: "127.0.0.1", family: 4 }]));

    const tried = await download({ url, origins: [new URL(url).origin], lookup });

    expect(tried.code).toBe("foreign-address");
    expect(home.seen).toEqual([]);
  });

  test("that is public is connected to", async () => {
    const asked: string[] = [];
    const lookup = guardedLookup((host, answer) => {
      asked.push(host);
      answer(Object.assign(new Error("no such host"), { code: "ENOTFOUND" }), []);
    });

    const url = "http://files.slack.test/f";

    expect((await download({ url, origins: ["http://files.slack.test"], lookup })).code).toBe("unreachable");
    expect(asked).toEqual(["files.slack.test"]);
  });
});

describe("the limit holds", () => {
  test("by the length that is said", async () => {
    plan(home, { "/f": { content: Buffer.alloc(900_000) } });

    // More than one chunk, so that counting alone would have let some of it through.
    expect(await download({ maxBytes: 899_999 })).toEqual({ content: Buffer.alloc(0), code: "too-large" });
  });

  test("without one", async () => {
    plan(home, { "/f": { endless: 60_000_000 } });

    const { code, content } = await download({ maxBytes: 1_500_000 });

    expect(code).toBe("too-large");
    expect(content.length).toBeLessThanOrEqual(1_500_000);
  });

  test("to the byte", async () => {
    plan(home, { "/f": { content: Buffer.alloc(2_000) } });

    expect((await download({ maxBytes: 2_000 })).code).toBe("done");
  });
});

test.each<[string, FileAnswer, string]>([
  ["says more bytes than come", { content: picture, saysBytes: 6_000 }, "unreachable"],
  ["is cut", { cut: picture, saysBytes: 6_000 }, "unreachable"],
  ["stalls", { stall: picture }, "unreachable"],
  ["stalls before its head", { stall: picture, beforeHead: true }, "unreachable"],
  ["fails", { page: "busy", status: 503 }, "unreachable"],
  ["limits", { page: "slow down", status: 429 }, "unreachable"],
  ["shows a page with status 200", { page: "<!DOCTYPE html>Sign in" }, "not-allowed"],
  ["refuses", { page: "no", status: 403 }, "not-allowed"],
  ["knows no such file", { page: "no", status: 404 }, "gone"],
])("a host that %s is told", async (_name, answer, code) => {
  plan(home, { "/f": answer });

  expect((await download()).code).toBe(code);
});

test("a length that is too short brings only as much", async () => {
  plan(home, { "/f": { content: picture, saysBytes: 100 } });

  expect((await download()).content).toHaveLength(100);
});

test("a page that somebody posted as a file is no sign of a refusal", async () => {
  plan(home, { "/f": { page: "<html>" } });

  expect(await download({ isPage: true })).toEqual({ content: Buffer.from("<html>"), code: "done" });
});

test("a download ends with the time of its run", async () => {
  plan(home, { "/f": { stall: picture } });

  expect((await download({ mostMs: 100, stallMs: 60_000 })).code).toBe("unreachable");
});
