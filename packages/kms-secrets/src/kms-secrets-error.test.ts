import { describe, expect, test } from "vitest";
import { isPassing, KmsSecretsError, type KmsSecretsErrorCode } from "./kms-secrets-error.ts";

// Complete, or it does not compile.
const codes: Readonly<Record<KmsSecretsErrorCode, "passing" | "lasting">> = {
  "variable-missing": "lasting",
  "variable-undeclared": "lasting",
  "context-missing": "lasting",
  "not-base64": "lasting",
  "context-mismatch": "lasting",
  "key-denied": "lasting",
  "key-disabled": "lasting",
  "key-missing": "lasting",
  "credentials-refused": "lasting",
  "region-missing": "lasting",
  "kms-refused": "lasting",
  throttled: "passing",
  "kms-unavailable": "passing",
  aborted: "passing",
  "not-utf8": "lasting",
  empty: "lasting",
};

describe("an error", () => {
  test.each(Object.keys(codes) as KmsSecretsErrorCode[])("names the variable and the remedy: %s", (code) => {
    const error = new KmsSecretsError({ code, variable: "TOKEN" });

    expect(error.message).toMatch(/^TOKEN (is|was|does|decrypts)\b[^.]*?[.:,] ?.+[A-Z`].+\.$/);
    expect(error.message.length).toBeGreaterThan(50);
  });

  test.each(["context-mismatch", "key-denied"] as const)(
    "shows the context that its remedy speaks of: %s",
    (code) => {
      const error = new KmsSecretsError({ code, variable: "TOKEN", context: { LambdaFunctionName: "f" } });

      expect(error.message).toMatch(/with the context below\. Context: \{"LambdaFunctionName":"f"\}\.$/);
      expect(error.message).toMatch(/^TOKEN does not decrypt: /);
    },
  );

  test("has a cause only when there is one", () => {
    const bare = new KmsSecretsError({ code: "empty", variable: "TOKEN" });
    const caused = new KmsSecretsError({ code: "empty", variable: "TOKEN", cause: "why" });

    expect([Object.hasOwn(bare, "cause"), caused.cause]).toEqual([false, "why"]);
    expect(bare.message).toBe("TOKEN decrypts to an empty text. Encrypt the secret again.");
  });

  test.each(Object.entries(codes))("%s is %s", (code, nature) => {
    const error = new KmsSecretsError({ code: code as KmsSecretsErrorCode, variable: "TOKEN" });

    expect(isPassing(error)).toBe(nature === "passing");
  });

  test("of another kind is not passing", () => {
    expect(isPassing(Object.assign(new Error(), { code: "aborted" }))).toBe(false);
  });
});
