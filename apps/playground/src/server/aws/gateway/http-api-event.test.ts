import { describe, expect, test } from "vitest";
import { httpApiEvent } from "./http-api-event.ts";

const request = (headers: Record<string, string>, body: string) => ({
  method: "POST",
  path: "/slack/commands",
  query: new URLSearchParams(),
  headers,
  body: Buffer.from(body),
});

describe("an HTTP API event", () => {
  test("carries a form body base64-coded, byte for byte", () => {
    const form = request({ "content-type": "application/x-www-form-urlencoded" }, "text=%2B&name=한글");

    const event = httpApiEvent(form, "POST /slack/commands", "id");

    expect(event.isBase64Encoded).toBe(true);
    expect(Buffer.from(event.body ?? "", "base64")).toEqual(form.body);
  });

  test("carries a JSON body as text", () => {
    const event = httpApiEvent(request({ "content-type": "application/json" }, '{"a":1}'), "POST /x", "id");

    expect(event).toMatchObject({ isBase64Encoded: false, body: '{"a":1}' });
  });

  test("has its cookies in a member of their own, and not among the headers", () => {
    const event = httpApiEvent(request({ cookie: "a=1; b=2" }, ""), "GET /slack/install", "id");

    expect(event.cookies).toEqual(["a=1", "b=2"]);
    expect(event.headers).not.toHaveProperty("cookie");
    expect(httpApiEvent(request({}, ""), "GET /slack/install", "id")).not.toHaveProperty("cookies");
  });

  test("has the members that AWS sends", () => {
    const event = httpApiEvent(request({ "user-agent": "x" }, ""), "POST /slack/commands", "id");

    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "POST /slack/commands",
      rawPath: "/slack/commands",
    });
    expect(event.requestContext.http).toMatchObject({
      method: "POST",
      path: "/slack/commands",
      sourceIp: "127.0.0.1",
    });
    expect(event.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
    expect(event.headers["x-forwarded-proto"]).toBe("https");
    expect(event).not.toHaveProperty("body");
  });
});
