import { expect, test } from "vitest";
import { signSlackRequest } from "./index.ts";

const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

test("signs a string and its UTF-8 bytes alike", () => {
  const text = "text=경품";

  const ofText = signSlackRequest({ signingSecret, body: text, timestampSeconds: 1 });
  const ofBytes = signSlackRequest({ signingSecret, body: Buffer.from(text), timestampSeconds: 1 });

  expect(ofText).toEqual(ofBytes);
});

test("gives the two headers in lower case", () => {
  const headers = signSlackRequest({ signingSecret, body: "text=2", timestampSeconds: 1_531_420_618 });

  expect(headers).toEqual({
    "x-slack-signature": "v0=5603660d2287923d11cfd23408809d78c659e04de7449dc797977a15eb0df885",
    "x-slack-request-timestamp": "1531420618",
  });
});

test("signs as of any whole second from 1970 on", () => {
  const headers = signSlackRequest({ signingSecret, body: "", timestampSeconds: 0 });

  expect(headers["x-slack-request-timestamp"]).toBe("0");
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  "throws at a time of %d",
  (timestampSeconds) => {
    const sign = () => signSlackRequest({ signingSecret, body: "", timestampSeconds });

    expect(sign).toThrow(
      expect.objectContaining({
        code: "invalid-timestamp",
        message: expect.stringContaining("timestampSeconds"),
      }),
    );
  },
);

test("throws at an empty secret", () => {
  const sign = () => signSlackRequest({ signingSecret: "", body: "", timestampSeconds: 1 });

  expect(sign).toThrow(expect.objectContaining({ code: "missing-secret" }));
});
