import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { safeCauseOf, understandFault } from "./aws-fault.ts";

const failing = (members: object) => Object.assign(new Error("quotes xoxb-secret"), members);

describe("a failure", () => {
  test.each([
    [{ name: "ThrottlingException" }, "throttled"],
    [{ name: "TimeoutError" }, "unavailable"],
    [{ name: "InternalServerError" }, "unavailable"],
    [{ name: "SomethingNew", $metadata: { httpStatusCode: 503 } }, "unavailable"],
    [{ name: "SomethingNew", $metadata: { httpStatusCode: 500 } }, "unavailable"],
    [{ name: "SomethingNew", $metadata: { httpStatusCode: 499 } }, "aws-refused"],
    [{ name: "SomethingNew", $metadata: { httpStatusCode: 400 } }, "aws-refused"],
    [{ name: "SyntaxError", $metadata: { httpStatusCode: 200 } }, "unavailable"],
    [{ code: "ECONNREFUSED" }, "unavailable"],
    [{ code: "ERR_INVALID_ARG_TYPE" }, "aws-refused"],
    [{ code: 5, $metadata: {} }, "aws-refused"],
    [{ name: "TypeError" }, "aws-refused"],
  ])("with %o is %s", (members, code) => {
    expect(understandFault(failing(members)).code).toBe(code);
  });

  test("that is no error at all is AWS's refusal", () => {
    expect(understandFault("xoxb-secret")).toMatchObject({ code: "aws-refused", cause: { name: "Error" } });
  });

  test("leaves name, numbers and the network's code behind, and nothing else", () => {
    const error = failing({
      name: "ThrottlingException",
      code: "ECONNRESET",
      $metadata: { httpStatusCode: 400, requestId: "req-1", extra: "xoxb-secret" },
      $response: { body: "xoxb-secret" },
    });

    const cause = safeCauseOf(error);

    expect({ ...cause }).toEqual({
      name: "ThrottlingException",
      code: "ECONNRESET",
      httpStatusCode: 400,
      requestId: "req-1",
    });
    expect(cause.message).toBe("the message is withheld: it could quote an answer");
    expect(inspect(cause, { depth: 9 })).not.toContain("xoxb");
  });

  test.each([
    { name: "xoxb-secret", code: "xoxb" },
    { name: "a".repeat(65), code: "EXOXB-1" },
    { name: "", code: "E" },
  ])("has no name and no code that could be something else: %o", (members) => {
    expect({ ...safeCauseOf(failing(members)) }).toEqual({ name: "Error" });
  });
});
