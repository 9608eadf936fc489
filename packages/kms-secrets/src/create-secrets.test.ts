import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSecrets } from "./create-secrets.ts";
import { KmsSecretsError } from "./kms-secrets-error.ts";
import { memoryKms } from "./memory.ts";
import type { DecryptRequest, KmsDecrypter } from "./ports.ts";

const context = { LambdaFunctionName: "dispatcher" };

/** A memory KMS that counts its calls, fails on order and lets a test hold its answers back. */
function observedKms() {
  const kms = memoryKms();
  const calls: DecryptRequest[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const state = { failure: undefined as Error | undefined, gate: Promise.resolve() };
  return {
    calls,
    signals,
    state,
    seal: async (text: string | Uint8Array) =>
      Buffer.from(await kms.encrypt({ plaintext: Buffer.from(text), keyId: "alias/any", context })).toString(
        "base64",
      ),
    decrypt: async (request: DecryptRequest, signal?: AbortSignal) => {
      calls.push(request);
      signals.push(signal);
      await state.gate;
      if (state.failure) throw state.failure;
      return await kms.decrypt(request);
    },
  } satisfies KmsDecrypter & Record<string, unknown>;
}

function named(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}

async function faultOf(promise: Promise<unknown>): Promise<KmsSecretsError> {
  const fault = await promise.then(
    (value) => expect.unreachable(`resolved to ${value}`),
    (error: unknown) => error,
  );
  if (!(fault instanceof KmsSecretsError)) throw fault;
  return fault;
}

describe("decrypting", () => {
  test("brings back any text, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }), async (text) => {
        const kms = observedKms();
        const secrets = createSecrets({
          kms,
          env: { TOKEN: await kms.seal(text) },
          names: ["TOKEN"],
          context,
        });

        const secret = await secrets.get("TOKEN");

        expect(secret.reveal()).toBe(text);
      }),
    );
  });

  test("keeps line breaks, blanks and a byte order mark", async () => {
    const kms = observedKms();
    const text = "\uFEFF https://example.com \r\n\n";
    const secrets = createSecrets({ kms, env: { TOKEN: await kms.seal(text) }, names: ["TOKEN"], context });

    expect((await secrets.get("TOKEN")).reveal()).toBe(text);
  });

  test("takes the function's name for context, as the Lambda console does", async () => {
    const kms = observedKms();
    const env = { AWS_LAMBDA_FUNCTION_NAME: "dispatcher", TOKEN: await kms.seal("text") };

    await createSecrets({ kms, env, names: ["TOKEN"] }).get("TOKEN");

    expect(kms.calls[0]?.context).toEqual({ LambdaFunctionName: "dispatcher" });
  });

  test.each([{}, { AWS_LAMBDA_FUNCTION_NAME: "" }])("refuses to start without any context: %o", (env) => {
    const start = () => createSecrets({ kms: memoryKms(), env, names: [] });

    expect(start).toThrow(
      expect.objectContaining({ code: "context-missing", variable: "AWS_LAMBDA_FUNCTION_NAME" }),
    );
  });

  test("passes over white space around the base64", async () => {
    const kms = observedKms();
    const env = { TOKEN: ` ${await kms.seal("text")}\n` };

    const secret = await createSecrets({ kms, env, names: ["TOKEN"], context }).get("TOKEN");

    expect(secret.reveal()).toBe("text");
  });

  test("gives all, the optional ones that are absent or empty as undefined", async () => {
    const kms = observedKms();
    const env = { A: await kms.seal("a"), B: await kms.seal("b"), D: " " };
    const secrets = createSecrets({ kms, env, names: ["A"], optionalNames: ["B", "C", "D"], context });

    const { A, B, C, D } = await secrets.all();

    expect([A.reveal(), B?.reveal(), C, D]).toEqual(["a", "b", undefined, undefined]);
    expect(kms.calls).toHaveLength(2);
  });

  test("treats a name that is both required and optional as required", async () => {
    const secrets = createSecrets({
      kms: memoryKms(),
      env: {},
      names: ["A"],
      optionalNames: ["A"],
      context,
    });

    expect(await faultOf(secrets.get("A"))).toMatchObject({ code: "variable-missing" });
  });
});

describe("all the secrets", () => {
  test("are those that were asked for, and no others", async () => {
    const secrets = createSecrets({ kms: memoryKms(), env: { A: "x" }, names: [], context });

    expect(await secrets.all()).toEqual({});
  });
});

describe("sharing and keeping", () => {
  test("asks KMS once a variable, however many ask at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("A", "B", "all"), { minLength: 1 }), async (asked) => {
        const kms = observedKms();
        const env = { A: await kms.seal("a"), B: await kms.seal("b") };
        const secrets = createSecrets({ kms, env, names: ["A", "B"], context });

        await Promise.all(
          asked.map((name) => (name === "all" ? secrets.all() : secrets.get(name as "A" | "B"))),
        );
        await secrets.all();

        expect(kms.calls).toHaveLength(2);
      }),
    );
  });

  test("decrypts several in parallel", async () => {
    const kms = observedKms();
    const env = { A: await kms.seal("a"), B: await kms.seal("b") };
    const gate = Promise.withResolvers<void>();
    kms.state.gate = gate.promise;

    const all = createSecrets({ kms, env, names: ["A", "B"], context }).all();

    expect(kms.calls).toHaveLength(2);
    gate.resolve();
    await all;
  });

  test("keeps a secret for the life of the process by default", async () => {
    const kms = observedKms();
    let nowMs = 0;
    const env = { TOKEN: await kms.seal("text") };
    const secrets = createSecrets({ kms, env, names: ["TOKEN"], context, now: () => nowMs });
    await secrets.get("TOKEN");

    nowMs = Number.MAX_SAFE_INTEGER;
    await secrets.get("TOKEN");

    expect(kms.calls).toHaveLength(1);
  });

  test("reads the system's clock when none is given", async () => {
    const kms = observedKms();
    const env = { TOKEN: await kms.seal("text") };
    const secrets = createSecrets({ kms, env, names: ["TOKEN"], context, ttlMs: 3_600_000 });

    await secrets.get("TOKEN");
    await secrets.get("TOKEN");

    expect(kms.calls).toHaveLength(1);
  });

  test("does not keep a failure", async () => {
    const kms = observedKms();
    const env = { TOKEN: await kms.seal("text") };
    const secrets = createSecrets({ kms, env, names: ["TOKEN"], context });
    kms.state.failure = named("AccessDeniedException");
    await faultOf(secrets.get("TOKEN"));

    kms.state.failure = undefined;
    const secret = await secrets.get("TOKEN");

    expect(secret.reveal()).toBe("text");
  });

  test("keeps what could be decrypted when another one fails", async () => {
    const kms = observedKms();
    const env: Record<string, string> = { A: await kms.seal("a") };
    const secrets = createSecrets({ kms, env, names: ["A", "B"], context });
    await faultOf(secrets.all());

    env["B"] = await kms.seal("b");
    const { B } = await secrets.all();

    expect(B.reveal()).toBe("b");
    expect(kms.calls).toHaveLength(2);
  });

  test("refreshes on demand, from the environment as it then is", async () => {
    const kms = observedKms();
    const env = { TOKEN: await kms.seal("old") };
    const secrets = createSecrets({ kms, env, names: ["TOKEN"], context });
    await secrets.get("TOKEN");

    env.TOKEN = await kms.seal("new");
    const { TOKEN } = await secrets.refresh();

    expect(TOKEN.reveal()).toBe("new");
    expect((await secrets.get("TOKEN")).reveal()).toBe("new");
    expect(kms.calls).toHaveLength(2);
  });
});

describe("after the time to live", () => {
  async function expired() {
    const kms = observedKms();
    const clock = { nowMs: 0 };
    const env = { TOKEN: await kms.seal("text") };
    const secrets = createSecrets({
      kms,
      env,
      names: ["TOKEN"],
      context,
      ttlMs: 1_000,
      now: () => clock.nowMs,
    });
    await secrets.get("TOKEN");
    clock.nowMs = 1_000;
    return { kms, env, secrets };
  }

  test("a secret is decrypted again", async () => {
    const { kms, env, secrets } = await expired();
    env.TOKEN = await kms.seal("new");

    expect((await secrets.get("TOKEN")).reveal()).toBe("new");
  });

  test.each(["ThrottlingException", "KMSInternalException", "TimeoutError"])(
    "a KMS that does not answer (%s) leaves the old secret good",
    async (name) => {
      const { kms, secrets } = await expired();
      kms.state.failure = named(name);

      expect((await secrets.get("TOKEN")).reveal()).toBe("text");
      expect(kms.calls).toHaveLength(2);
    },
  );

  test("a caller whose time is over is given the old secret", async () => {
    const { kms, secrets } = await expired();
    kms.state.gate = new Promise(() => undefined);
    const caller = new AbortController();

    const waiting = secrets.get("TOKEN", { signal: caller.signal });
    caller.abort();

    expect((await waiting).reveal()).toBe("text");
  });

  test.each([
    ["AccessDeniedException", "key-denied"],
    ["DisabledException", "key-disabled"],
    ["InvalidCiphertextException", "context-mismatch"],
  ])("a KMS that says no (%s) ends it", async (name, code) => {
    const { kms, secrets } = await expired();
    kms.state.failure = named(name);

    expect(await faultOf(secrets.get("TOKEN"))).toMatchObject({ code });
    expect(await faultOf(secrets.get("TOKEN"))).toMatchObject({ code });
  });

  test("a variable that is gone ends it", async () => {
    const { env, secrets } = await expired();
    env.TOKEN = "";

    expect(await faultOf(secrets.get("TOKEN"))).toMatchObject({ code: "variable-missing" });
  });
});

describe("refusing", () => {
  const cases = [
    ["variable-missing", undefined],
    ["variable-missing", ""],
    ["variable-missing", "  \n"],
    ["not-base64", "https://example.com/hidden"],
    ["not-base64", "hidden=="],
    ["not-base64", "aGlkZGVu aGlkZGVu"],
    ["not-base64", "aGlkZGV_"],
    ["context-mismatch", "aGlkZGVu"],
  ] as const;
  test.each(cases)("%s: %j", async (code, TOKEN) => {
    const secrets = createSecrets({ kms: memoryKms(), env: { TOKEN }, names: ["TOKEN"], context });

    const fault = await faultOf(secrets.get("TOKEN"));

    expect(fault).toMatchObject({ name: "KmsSecretsError", code, variable: "TOKEN" });
    expect(inspect(fault, { showHidden: true, depth: 9 })).not.toMatch(/hidden|aGlkZGV/);
  });

  test("a ciphertext of another context, and shows the context it tried", async () => {
    const kms = observedKms();
    const env = { TOKEN: await kms.seal("text"), AWS_LAMBDA_FUNCTION_NAME: "luckydraw" };

    const fault = await faultOf(createSecrets({ kms, env, names: ["TOKEN"] }).get("TOKEN"));

    expect(fault.code).toBe("context-mismatch");
    expect(fault.message).toContain('{"LambdaFunctionName":"luckydraw"}');
  });

  test("bytes that are not UTF-8", async () => {
    const kms = observedKms();
    const env = { TOKEN: await kms.seal(Uint8Array.of(0x61, 0xff)) };

    const fault = await faultOf(createSecrets({ kms, env, names: ["TOKEN"], context }).get("TOKEN"));

    expect(fault.code).toBe("not-utf8");
  });

  test("an empty plaintext", async () => {
    const kms: KmsDecrypter = { decrypt: async () => new Uint8Array() };

    const fault = await faultOf(
      createSecrets({ kms, env: { TOKEN: "aGlk" }, names: ["TOKEN"], context }).get("TOKEN"),
    );

    expect(fault.code).toBe("empty");
  });

  test("a name that was not declared", async () => {
    const secrets = createSecrets({ kms: memoryKms(), env: { B: "aGlk" }, names: ["A"], context });

    const fault = await faultOf(secrets.get("B" as "A"));

    expect(fault).toMatchObject({ code: "variable-undeclared", variable: "B" });
  });
});

describe("waiting", () => {
  test("ends with the caller's signal, and the code says so", async () => {
    const kms = observedKms();
    kms.state.gate = new Promise(() => undefined);
    const secrets = createSecrets({ kms, env: { TOKEN: "aGlk" }, names: ["TOKEN"], context });
    const caller = new AbortController();

    const waiting = faultOf(secrets.get("TOKEN", { signal: caller.signal }));
    caller.abort(new Error("out of time"));

    const fault = await waiting;
    expect(fault).toMatchObject({ code: "aborted", variable: "TOKEN", cause: new Error("out of time") });
    expect(kms.signals[0]?.aborted).toBe(true);
  });

  test("is not blamed for a fault of the program", async () => {
    const kms = observedKms();
    const broken = new Error("broken clock");
    const now = () => {
      throw broken;
    };
    const env = { TOKEN: await kms.seal("text") };
    const secrets = createSecrets({ kms, env, names: ["TOKEN"], context, now });

    await expect(secrets.get("TOKEN")).rejects.toBe(broken);
    await expect(secrets.get("TOKEN", { signal: new AbortController().signal })).rejects.toBe(broken);
  });

  test("hears what KMS says even if the time is over when it says it", async () => {
    const kms = observedKms();
    kms.state.failure = named("AccessDeniedException");
    const secrets = createSecrets({ kms, env: { TOKEN: "aGlk" }, names: ["TOKEN"], context });
    const caller = new AbortController();
    const waiting = faultOf(secrets.get("TOKEN", { signal: caller.signal }));

    await new Promise(setImmediate);
    caller.abort();

    expect((await waiting).code).toBe("key-denied");
  });

  test.each(["all", "refresh"] as const)("%s takes a signal as well", async (verb) => {
    const kms = observedKms();
    const secrets = createSecrets({ kms, env: { TOKEN: "aGlk" }, names: ["TOKEN"], context });

    const fault = await faultOf(secrets[verb]({ signal: AbortSignal.abort() }));

    expect(fault.code).toBe("aborted");
    expect(kms.calls).toEqual([]);
  });
});
