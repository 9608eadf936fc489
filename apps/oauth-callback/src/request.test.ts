import { describe, expect, test } from "vitest";
import { type HttpApiEvent, readRequest } from "./request.ts";

// In the shape that API Gateway sends, without what isn't read.
const event: HttpApiEvent = {
  rawPath: "/slack/oauth/callback",
  rawQueryString: "code=a%2Bb&state=s&twice=1&twice=2&empty=",
  cookies: ["other=1", "wanted=a=b"],
  headers: { accept: "text/html", "accept-language": "ko" },
  requestContext: { http: { method: "GET" } },
};
const withHeaders = (headers: HttpApiEvent["headers"]) => readRequest({ ...event, headers: headers ?? {} });

test("parameters and cookies are read by their names", () => {
  const { parameter, cookie } = readRequest(event);

  expect(["code", "state", "twice", "empty", "absent"].map(parameter)).toEqual([
    "a+b",
    "s",
    undefined,
    undefined,
    undefined,
  ]);
  expect(["wanted", "want", "absent"].map(cookie)).toEqual(["a=b", undefined, undefined]);
});

test("cookies that were left in the headers are read as well", () => {
  const { cookies: _, ...rest } = event;
  const { cookie } = readRequest({ ...rest, headers: { cookie: "other=1; wanted=a=b" } });

  expect(["wanted", "want", "absent"].map(cookie)).toEqual(["a=b", undefined, undefined]);
});

test("an event without a query, cookies and headers is a request as well", () => {
  const { rawPath, requestContext } = event;

  const request = readRequest({ rawPath, requestContext });

  expect(request).toMatchObject({ method: "GET", locale: "en", wantsJson: false });
  expect([request.parameter("code"), request.cookie("wanted")]).toEqual([undefined, undefined]);
});

describe("JSON is wanted", () => {
  test.each([
    ["application/json", true],
    ["application/json, text/plain, */*", true],
    ["APPLICATION/JSON;charset=utf-8", true],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
    ["text/html;q=0.5, application/json;q=0.9", true],
    ["text/html, application/json", false],
    ["application/json;q=0", false],
    ["application/json;q=high", false],
    ["*/*", false],
    ["", false],
    [undefined, false],
  ])("by %s: %s", (accept, wantsJson) => {
    expect(withHeaders({ accept }).wantsJson).toBe(wantsJson);
  });
});

describe("the language", () => {
  test.each([
    ["ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
    ["fr, ja-JP;q=0.4, en;q=0.5", "en"],
    ["JA", "ja"],
    ["ko;q=0, ja;q=0.1", "ja"],
    ["de, *;q=0.5", "en"],
    [";;;,,q=1,ko;q=2", "en"],
    [undefined, "en"],
  ])("of %s is %s", (header, locale) => {
    expect(withHeaders({ "accept-language": header }).locale).toBe(locale);
  });
});
