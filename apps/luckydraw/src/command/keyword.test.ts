import { describe, expect, it } from "vitest";
import { keywordOf, nearestKeyword } from "./keyword.ts";

describe("keywordOf", () => {
  it.each([
    ["HELP", "help"],
    ["Prize:", "prize"],
    ["ｔｅａｍｓ", "teams"],
    ["team", "teams"],
    ["reserves", "reserve"],
    ["helper", undefined],
    ["prize".repeat(9), undefined],
  ])("reads %j as %j", (word, keyword) => {
    expect(keywordOf(word)).toBe(keyword);
  });
});

describe("nearestKeyword", () => {
  it.each([
    ["halp", "help"],
    ["hlep", "help"],
    ["quitely", "quietly"],
    ["excpet", "except"],
    ["pirze", "prize"],
    ["reserv", "reserve"],
    ["verfiy", "verify"],
    ["--quietly", "quietly"],
    ["ordr", "order"],
    ["pizza", undefined],
    ["ramen", undefined],
    ["help", undefined],
    ["at", undefined],
    ["history", undefined],
  ])("is %j -> %j", (word, keyword) => {
    expect(nearestKeyword(word, 2)).toBe(keyword);
  });

  it("forgives no more edits than it is told", () => {
    expect(nearestKeyword("hallp", 1)).toBeUndefined();
    expect(nearestKeyword("hallp", 2)).toBe("help");
  });
});
