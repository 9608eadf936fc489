import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { httpApiEvent, restApiEvent } from "../test/lambda-events.ts";
import { createVerifier, fromLambdaEvent, type LambdaHttpEvent, signSlackRequest } from "./index.ts";

const signingSecret = "example-signing-secret";
const timestampSeconds = 1_795_262_400;
const body = "command=%2Fluckydraw&text=2";
const headers = signSlackRequest({ signingSecret, body, timestampSeconds });
const verifier = createVerifier({ signingSecrets: signingSecret, now: () => timestampSeconds * 1000 });
const verify = (event: LambdaHttpEvent) => verifier.verify(fromLambdaEvent(event));

describe("the body of an event", () => {
  test("is text where it is not base64", () => {
    const result = verify({ headers, body, isBase64Encoded: false });

    expect(result.ok && Buffer.from(result.body).toString("utf8")).toBe(body);
  });

  test("is text where the event doesn't say", () => {
    expect(verify({ headers, body }).ok).toBe(true);
  });

  test("is not taken for base64 because it looks like it", () => {
    const looksLikeBase64 = "dGV4dD0y";
    const signed = signSlackRequest({ signingSecret, body: looksLikeBase64, timestampSeconds });

    expect(verify({ headers: signed, body: looksLikeBase64, isBase64Encoded: false }).ok).toBe(true);
  });

  test.each([[null], [undefined], [""]])("is empty when it is %o", (none) => {
    const signed = signSlackRequest({ signingSecret, body: "", timestampSeconds });

    const plain = verify({ headers: signed, body: none, isBase64Encoded: false });
    const encoded = verify({ headers: signed, body: none, isBase64Encoded: true });

    expect(plain).toMatchObject({ ok: true, body: Buffer.alloc(0) });
    expect(encoded).toMatchObject({ ok: true, body: Buffer.alloc(0) });
  });

  test.each(["dGV4dD0y=", "dGV4 dD0y", "dGV4dD0", "dGV4-_0y", "text=2", "%%%"])(
    "is malformed when it says base64 and is %o",
    (notBase64) => {
      expect(fromLambdaEvent({ headers, body: notBase64, isBase64Encoded: true })).toEqual({
        ok: false,
        reason: "malformed-body",
      });
    },
  );

  test.each([[{ text: "2" }], [2], [true], [["a"]]])(
    "is malformed when a mapping template made it %o",
    (mapped) => {
      expect(fromLambdaEvent({ headers, body: mapped as never })).toEqual({
        ok: false,
        reason: "malformed-body",
      });
    },
  );

  test("is limited by its size after decoding, not by its length as base64", () => {
    const event = httpApiEvent({ headers: {}, body: Buffer.alloc(99) });

    expect(fromLambdaEvent(event, { maxBodyBytes: 99 }).ok).toBe(true);
  });

  test("is limited by its bytes, not by its characters", () => {
    expect(fromLambdaEvent({ headers, body: "추" }, { maxBodyBytes: 2 })).toEqual({
      ok: false,
      reason: "body-too-large",
    });
  });
});

describe("the headers of an event", () => {
  test("are found in multiValueHeaders where headers is null", () => {
    const event = { ...restApiEvent({ headers, body: Buffer.from(body) }), headers: null };

    expect(verify(event).ok).toBe(true);
  });

  test("are found in headers where multiValueHeaders is null", () => {
    const event = { ...restApiEvent({ headers, body: Buffer.from(body) }), multiValueHeaders: null };

    expect(verify(event).ok).toBe(true);
  });

  test("are refused if sent twice to a REST API, of which headers shows but the last", () => {
    const signature = headers["x-slack-signature"];
    const event = restApiEvent({ headers, body: Buffer.from(body) });
    const twice = {
      ...event,
      multiValueHeaders: { ...event.multiValueHeaders, "X-Slack-Signature": ["v0=forged", signature] },
    };

    expect(verify(twice)).toEqual({ ok: false, reason: "duplicate-signature" });
  });

  test("are refused if sent twice to an HTTP API, which joins them", () => {
    const event = httpApiEvent({
      headers: { ...headers, "x-slack-request-timestamp": `${timestampSeconds},${timestampSeconds}` },
      body: Buffer.from(body),
    });

    expect(verify(event)).toEqual({ ok: false, reason: "duplicate-timestamp" });
  });
});

test.each([[undefined], [null], [{}], ["ping"], [{ Records: [] }], [{ headers: null }]])(
  "an event that is no request, %o, is a request without a signature",
  (event) => {
    expect(verify(event as LambdaHttpEvent)).toEqual({ ok: false, reason: "missing-signature" });
  },
);

test("no event whatsoever makes it throw or verifies", () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        headers: fc.jsonValue(),
        multiValueHeaders: fc.jsonValue(),
        body: fc.oneof(fc.string(), fc.base64String(), fc.jsonValue()),
        isBase64Encoded: fc.oneof(fc.boolean(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  );

  fc.assert(
    fc.property(anything, (event) => {
      expect(verify(event as LambdaHttpEvent).ok).toBe(false);
    }),
  );
});
