import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { understandFault } from "./kms-fault.ts";

function thrown(members: object, message = "correct horse"): Error {
  return Object.assign(new Error(message), members);
}

describe("understanding a fault", () => {
  test.each([
    ["InvalidCiphertextException", "context-mismatch"],
    ["AccessDeniedException", "key-denied"],
    ["InvalidGrantTokenException", "key-denied"],
    ["DisabledException", "key-disabled"],
    ["KMSInvalidStateException", "key-disabled"],
    ["NotFoundException", "key-missing"],
    ["InvalidArnException", "key-missing"],
    ["IncorrectKeyException", "key-missing"],
    ["InvalidKeyUsageException", "key-missing"],
    ["CredentialsProviderError", "credentials-refused"],
    ["ExpiredTokenException", "credentials-refused"],
    ["IncompleteSignature", "credentials-refused"],
    ["InvalidClientTokenId", "credentials-refused"],
    ["InvalidSignatureException", "credentials-refused"],
    ["MissingAuthenticationTokenException", "credentials-refused"],
    ["NotAuthorized", "credentials-refused"],
    ["OptInRequired", "credentials-refused"],
    ["UnrecognizedClientException", "credentials-refused"],
    ["LimitExceededException", "throttled"],
    ["RequestLimitExceeded", "throttled"],
    ["ThrottlingException", "throttled"],
    ["TooManyRequestsException", "throttled"],
    ["DependencyTimeoutException", "kms-unavailable"],
    ["KeyUnavailableException", "kms-unavailable"],
    ["KMSInternalException", "kms-unavailable"],
    ["ServiceUnavailable", "kms-unavailable"],
    ["TimeoutError", "kms-unavailable"],
  ])("takes %s for %s, whatever the status, and keeps what KMS says", (name, code) => {
    const fault = understandFault(thrown({ name, $metadata: { httpStatusCode: 418 } }, "said by KMS"));

    expect(fault.code).toBe(code);
    expect(fault.cause).toMatchObject({ name, message: "said by KMS" });
  });

  test.each([
    [399, "kms-unavailable"],
    [400, "kms-refused"],
    [499, "kms-refused"],
    [500, "kms-unavailable"],
    [undefined, "kms-unavailable"],
  ])("goes by the status %s when the name is new", (httpStatusCode, code) => {
    const fault = understandFault(thrown({ name: "NewException", $metadata: { httpStatusCode } }));

    expect(fault.code).toBe(code);
  });

  test("knows the SDK's error for a missing region by its sentence", () => {
    const fault = understandFault(new Error("Region is missing"));

    expect(fault).toMatchObject({ code: "region-missing", cause: { message: "Region is missing" } });
  });

  test("withholds a message whose author is not known", () => {
    const { cause } = understandFault(new SyntaxError("correct horse is not JSON"));

    expect(cause).toMatchObject({
      name: "SyntaxError",
      message: "the message is withheld: it could quote the answer",
    });
  });

  test("keeps what the operating system says", () => {
    const refused = thrown({ code: "ECONNREFUSED", syscall: "connect" }, "connect ECONNREFUSED 127.0.0.1:1");

    const { cause } = understandFault(refused);

    expect(cause).toMatchObject({ code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:1" });
  });

  test("does not take any code for the operating system's", () => {
    const { cause } = understandFault(thrown({ code: "correct horse" }));

    expect(Reflect.ownKeys(cause).sort()).toEqual(["message", "name", "stack"]);
    expect(cause.message).not.toContain("correct horse");
  });

  test("keeps status and request id, and nothing else that an error carries", () => {
    const { cause } = understandFault(
      thrown({
        name: "NewException",
        $metadata: { httpStatusCode: 400, requestId: "req-1", attempts: 1 },
        $response: { body: "correct horse" },
        $responseBodyText: "correct horse",
      }),
    );

    expect({ ...cause }).toEqual({ name: "NewException", httpStatusCode: 400, requestId: "req-1" });
  });

  test.each(["correct horse", "", "a1", "A".repeat(65), "Aé"])("does not keep %j for a name", (name) => {
    expect(understandFault(thrown({ name })).cause.name).toBe("Error");
  });

  test("keeps a name of 64 letters", () => {
    const name = "A".repeat(64);

    expect(understandFault(thrown({ name })).cause.name).toBe(name);
  });

  test("understands whatever is thrown", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const { code, cause } = understandFault(anything);

        expect([code, cause.name]).toEqual(["kms-unavailable", "Error"]);
      }),
    );
  });
});
