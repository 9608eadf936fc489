import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { createVerifier, type RequestHeaders, signSlackRequest, type VerifierOptions } from "./index.ts";

/** The request of docs.slack.dev/authentication/verifying-requests-from-slack. */
const published = {
  signingSecret: "8f742231b10e8888abcd99yyyzzz85a5",
  timestampSeconds: 1_531_420_618,
  signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
  body:
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V" +
    "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=" +
    "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN" +
    "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
};

test("accepts the request that Slack publishes as its example", () => {
  const verifier = createVerifier({
    signingSecrets: published.signingSecret,
    now: () => published.timestampSeconds * 1000,
  });

  const result = verifier.verify({
    headers: {
      "X-Slack-Request-Timestamp": String(published.timestampSeconds),
      "X-Slack-Signature": published.signature,
    },
    body: published.body,
  });

  expect(result).toEqual({
    ok: true,
    body: Buffer.from(published.body),
    timestampSeconds: published.timestampSeconds,
    secretIndex: 0,
  });
});

const signingSecret = "example-signing-secret";
const timestampSeconds = 1_795_262_400;
const body = "command=%2Fluckydraw&text=2";
const headers = signSlackRequest({ signingSecret, body, timestampSeconds });
const signature = headers["x-slack-signature"];
const timestamp = headers["x-slack-request-timestamp"];

const verifierAt = (seconds: number, options: Partial<VerifierOptions> = {}) =>
  createVerifier({ signingSecrets: signingSecret, now: () => seconds * 1000, ...options });

describe("what it returns", () => {
  test("is the bytes it was given, not a copy", () => {
    const bytes = new TextEncoder().encode(body);

    const result = verifierAt(timestampSeconds).verify({ headers, body: bytes });

    expect(result.ok && result.body).toBe(bytes);
  });

  test("is the UTF-8 bytes of a string", () => {
    const text = "text=경품 🎉";
    const signed = signSlackRequest({ signingSecret, body: Buffer.from(text, "utf8"), timestampSeconds });

    const result = verifierAt(timestampSeconds).verify({ headers: signed, body: text });

    expect(result.ok && Buffer.from(result.body).toString("utf8")).toBe(text);
  });

  test("is the refusal of the reader, when the body could not be read", () => {
    const refusal = { ok: false, reason: "body-too-large" } as const;

    const result = verifierAt(timestampSeconds).verify(refusal);

    expect(result).toBe(refusal);
  });

  test("is the same for bytes of another realm, as test runners make them", () => {
    const bytes: Uint8Array = runInNewContext(`Uint8Array.from(${JSON.stringify([...Buffer.from(body)])})`);

    const result = verifierAt(timestampSeconds).verify({ headers, body: bytes });

    expect(bytes).not.toBeInstanceOf(Uint8Array);
    expect(result.ok).toBe(true);
  });
});

describe("age", () => {
  test.each([
    ["accepts a timestamp 300 s behind", 300, { ok: true }],
    ["accepts a timestamp 300.999 s behind, being whole seconds", 300.999, { ok: true }],
    ["refuses a timestamp 301 s behind", 301, { ok: false, reason: "stale" }],
    ["accepts a timestamp 300 s ahead", -300, { ok: true }],
    ["refuses a timestamp 301 s ahead", -301, { ok: false, reason: "early" }],
    ["refuses a timestamp a year ahead", -31_536_000, { ok: false, reason: "early" }],
  ])("%s", (_, laterBySeconds, expected) => {
    const result = verifierAt(timestampSeconds + laterBySeconds).verify({ headers, body });

    expect(result).toMatchObject(expected);
  });

  test.each([
    ["accepts the configured age", 10, { ok: true }],
    ["refuses a second more", 11, { ok: false, reason: "stale" }],
    ["refuses a second more ahead", -11, { ok: false, reason: "early" }],
  ])("%s", (_, laterBySeconds, expected) => {
    const verifier = verifierAt(timestampSeconds + laterBySeconds, { maxAgeSeconds: 10 });

    expect(verifier.verify({ headers, body })).toMatchObject(expected);
  });

  test("is told by the computer's clock unless another is given", () => {
    const verifier = createVerifier({ signingSecrets: signingSecret });
    const nowSeconds = Math.floor(Date.now() / 1000);
    const sign = (seconds: number) => signSlackRequest({ signingSecret, body, timestampSeconds: seconds });

    const fresh = verifier.verify({ headers: sign(nowSeconds), body });
    const old = verifier.verify({ headers: sign(nowSeconds - 400), body });

    expect(fresh.ok).toBe(true);
    expect(old).toEqual({ ok: false, reason: "stale" });
  });

  test("refuses what is stale before it spends an HMAC on it", () => {
    const result = verifierAt(timestampSeconds + 301).verify({ headers, body: "forged" });

    expect(result).toEqual({ ok: false, reason: "stale" });
  });
});

describe("rotation", () => {
  const signingSecrets = ["new-example-secret", signingSecret, "older-example-secret"];

  test.each(signingSecrets.map((secret, index) => [index, secret] as const))(
    "accepts secret %d and tells that it was this one",
    (secretIndex, secret) => {
      const signed = signSlackRequest({ signingSecret: secret, body, timestampSeconds });

      const result = verifierAt(timestampSeconds, { signingSecrets }).verify({ headers: signed, body });

      expect(result).toMatchObject({ ok: true, secretIndex });
    },
  );

  test("refuses a secret that is not in the list", () => {
    const signed = signSlackRequest({ signingSecret: "another-example-secret", body, timestampSeconds });

    const result = verifierAt(timestampSeconds, { signingSecrets }).verify({ headers: signed, body });

    expect(result).toEqual({ ok: false, reason: "mismatch" });
  });

  test("keeps its own list of secrets", () => {
    const list = [signingSecret];
    const verifier = verifierAt(timestampSeconds, { signingSecrets: list });

    list[0] = "another-example-secret";

    expect(verifier.verify({ headers, body }).ok).toBe(true);
  });
});

describe("headers", () => {
  const hex = signature.slice(3);

  test.each<[string, string, RequestHeaders]>([
    ["no headers", "missing-signature", {}],
    ["no signature", "missing-signature", { "x-slack-request-timestamp": timestamp }],
    ["no timestamp", "missing-timestamp", { "x-slack-signature": signature }],
    ["two signatures", "duplicate-signature", { ...headers, "x-slack-signature": [signature, signature] }],
    [
      "two signatures joined",
      "duplicate-signature",
      { ...headers, "x-slack-signature": `${signature}, ${signature}` },
    ],
    [
      "two signatures in two spellings",
      "duplicate-signature",
      { ...headers, "X-Slack-Signature": signature },
    ],
    [
      "two timestamps",
      "duplicate-timestamp",
      { ...headers, "x-slack-request-timestamp": [timestamp, timestamp] },
    ],
    [
      "two timestamps joined",
      "duplicate-timestamp",
      { ...headers, "x-slack-request-timestamp": `${timestamp},1` },
    ],
    ["an empty signature", "malformed-signature", { ...headers, "x-slack-signature": "" }],
    ["another version", "malformed-signature", { ...headers, "x-slack-signature": `v1=${hex}` }],
    ["no version", "malformed-signature", { ...headers, "x-slack-signature": hex }],
    ["capitals", "malformed-signature", { ...headers, "x-slack-signature": `v0=${hex.toUpperCase()}` }],
    ["63 digits", "malformed-signature", { ...headers, "x-slack-signature": signature.slice(0, -1) }],
    ["65 digits", "malformed-signature", { ...headers, "x-slack-signature": `${signature}0` }],
    [
      "a digit that is none",
      "malformed-signature",
      { ...headers, "x-slack-signature": `v0=${hex.slice(1)}g` },
    ],
    ["something before", "malformed-signature", { ...headers, "x-slack-signature": ` ${signature}` }],
    ["a line end behind", "malformed-signature", { ...headers, "x-slack-signature": `${signature}\n` }],
    ["an empty timestamp", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": "" }],
    ["a fraction", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": `${timestamp}.0` }],
    ["a sign", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": `+${timestamp}` }],
    ["an exponent", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": "1795262400e0" }],
    ["hexadecimal", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": "0x6b01a000" }],
    [
      "other digits",
      "malformed-timestamp",
      { ...headers, "x-slack-request-timestamp": "１７９５２６２４００" },
    ],
    ["white space", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": ` ${timestamp}` }],
    [
      "a line end behind the time",
      "malformed-timestamp",
      { ...headers, "x-slack-request-timestamp": `${timestamp}\n` },
    ],
    ["16 digits", "malformed-timestamp", { ...headers, "x-slack-request-timestamp": "1".repeat(16) }],
    ["15 digits", "early", { ...headers, "x-slack-request-timestamp": "1".repeat(15) }],
    [
      "another timestamp",
      "mismatch",
      { ...headers, "x-slack-request-timestamp": String(timestampSeconds + 1) },
    ],
    [
      "the same time spelled otherwise",
      "mismatch",
      { ...headers, "x-slack-request-timestamp": `0${timestamp}` },
    ],
    ["a signature of zeros", "mismatch", { ...headers, "x-slack-signature": `v0=${"0".repeat(64)}` }],
  ])("with %s are refused as %s", (_, reason, given) => {
    const result = verifierAt(timestampSeconds).verify({ headers: given, body });

    expect(result).toEqual({ ok: false, reason });
  });
});

describe("a fault of the program", () => {
  test.each<[string, string, unknown]>([
    ["an empty secret", "missing-secret", { signingSecrets: "" }],
    ["a blank secret", "missing-secret", { signingSecrets: " \n" }],
    ["no secrets", "missing-secret", { signingSecrets: [] }],
    ["one empty secret of two", "missing-secret", { signingSecrets: [signingSecret, ""] }],
    ["an unset secret", "missing-secret", { signingSecrets: undefined }],
    ["a secret that is no string", "missing-secret", { signingSecrets: [{ secret: signingSecret }] }],
    ["a secret with a line end", "padded-secret", { signingSecrets: `${signingSecret}\n` }],
    ["a secret with a space before", "padded-secret", { signingSecrets: ` ${signingSecret}` }],
    ["an age of 0", "invalid-max-age", { signingSecrets: signingSecret, maxAgeSeconds: 0 }],
    ["a negative age", "invalid-max-age", { signingSecrets: signingSecret, maxAgeSeconds: -300 }],
    ["half a second", "invalid-max-age", { signingSecrets: signingSecret, maxAgeSeconds: 0.5 }],
    ["an endless age", "invalid-max-age", { signingSecrets: signingSecret, maxAgeSeconds: Infinity }],
    ["an age that is no number", "invalid-max-age", { signingSecrets: signingSecret, maxAgeSeconds: NaN }],
  ])("such as %s throws %s at construction, without the secret", (_, code, options) => {
    const construct = () => createVerifier(options as VerifierOptions);

    expect(construct).toThrow(expect.objectContaining({ name: "SlackVerifyError", code }));
    expect(construct).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(signingSecret) }),
    );
    expect(construct).toThrow(/.{20}/);
  });

  test.each([NaN, Infinity])("such as a clock that says %d throws, rather than accept any age", (nowMs) => {
    const verifier = createVerifier({ signingSecrets: signingSecret, now: () => nowMs });

    expect(() => verifier.verify({ headers, body })).toThrow(
      expect.objectContaining({ code: "invalid-clock", message: expect.stringContaining("now()") }),
    );
  });

  test.each([[{ text: "2" }], [undefined], [null], [[1, 2]], [new DataView(new ArrayBuffer(2))]])(
    "such as %o for a body throws, because it is parsed already",
    (parsed) => {
      const verifier = verifierAt(timestampSeconds);

      expect(() => verifier.verify({ headers, body: parsed as never })).toThrow(
        expect.objectContaining({ code: "no-raw-body", message: expect.stringContaining("before parsing") }),
      );
    },
  );
});

describe("the verifier", () => {
  test("accepts an age limit of one second", () => {
    const verifier = verifierAt(timestampSeconds + 1, { maxAgeSeconds: 1 });

    expect(verifier.verify({ headers, body }).ok).toBe(true);
  });

  test("shows nothing of its secrets when printed or serialised", () => {
    const verifier = verifierAt(timestampSeconds);

    const shown = inspect(verifier, { showHidden: true, depth: Infinity }) + JSON.stringify(verifier);

    expect(shown).not.toContain(signingSecret);
    expect(shown).not.toContain(Buffer.from(signingSecret).toString("hex"));
  });

  test("cannot be changed", () => {
    const verifier = verifierAt(timestampSeconds);

    expect(() => Object.assign(verifier, { verify: () => ({ ok: true }) })).toThrow(TypeError);
  });

  test("works when its method is taken off it", () => {
    const { verify } = verifierAt(timestampSeconds);

    expect(verify({ headers, body }).ok).toBe(true);
  });
});
