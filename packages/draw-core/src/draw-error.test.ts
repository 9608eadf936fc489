import { expect, test } from "vitest";
import { DrawError } from "./draw-error.ts";

test("says its code, and the place where there is one", () => {
  const plain = new DrawError("beacon-not-yet");
  const placed = new DrawError("malformed", { path: "draw.nonce" });

  expect([plain.message, plain.code, plain.path]).toEqual(["beacon-not-yet", "beacon-not-yet", undefined]);
  expect([placed.message, placed.code, placed.path]).toEqual([
    "malformed at draw.nonce",
    "malformed",
    "draw.nonce",
  ]);
});

test("is an error of its own name that keeps its cause", () => {
  const cause = new Error("boom");

  const error = new DrawError("beacon-unavailable", { cause });

  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("DrawError");
  expect(error.cause).toBe(cause);
});
