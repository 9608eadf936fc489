import { expect, test } from "vitest";
import { faultFields } from "./fault-fields.ts";
import { withoutMessage } from "./without-message.ts";

test("an error is told by class, code, cause and place, never by its message", () => {
  const cause = Object.assign(new Error("xoxb-secret"), { name: "AccessDeniedException" });
  const error = Object.assign(new TypeError("ramen", { cause }), { code: "key-denied" });

  const fields = faultFields(error);

  expect(fields).toEqual({
    fault: "TypeError",
    code: "key-denied",
    cause: "AccessDeniedException",
    at: expect.stringMatching(/^at .*fault-fields\.test\.ts:\d+:\d+/),
  });
  expect(JSON.stringify(fields)).not.toMatch(/ramen|xoxb/);
});

test("a message that looks like a stack is not taken for one", () => {
  const error = new Error("two of\n    at ramen (pizza:1:1)\n    at soup (soup:2:2)");

  expect(faultFields(error).at).toMatch(/fault-fields\.test\.ts/);
});

test("a message that was changed later leaves no place that could be text", () => {
  const error = new Error("changed");
  error.stack = "Error: as it was\n    at ramen (pizza:1:1)\n    at soup (soup:2:2)";

  expect(faultFields(error)).toEqual({ fault: "Error" });
});

test("what is not known is absent", () => {
  const bare = Object.assign(new Error("x", { cause: "why" }), { code: 7 });
  delete (bare as { stack?: string }).stack;

  expect(faultFields(bare)).toEqual({ fault: "Error" });
  expect(faultFields("ramen")).toEqual({ fault: "string" });
});

test("an error without its message keeps its name, its code and where it was thrown", () => {
  const cause = new Error("xoxb-secret");
  const error = Object.assign(new TypeError("ramen", { cause }), { code: "not_in_channel" });

  const quiet = withoutMessage(error);

  expect(quiet).toMatchObject({ name: "TypeError", message: "not_in_channel" });
  expect(quiet.stack).toMatch(/^TypeError: not_in_channel\n {4}at .*fault-fields\.test\.ts/);
  expect(quiet.stack?.split("\n").length).toBeGreaterThan(2);
  expect(JSON.stringify([quiet.message, quiet.stack, quiet.cause])).not.toMatch(/ramen|xoxb/);
});

test("what is no error is one afterwards, and says nothing", () => {
  const quiet = withoutMessage("ramen");

  expect(quiet.stack).toBe("string: its message is not kept");
});
