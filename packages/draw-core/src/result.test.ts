import { expect, test } from "vitest";
import { drawInput } from "../test/draws.ts";
import { createDraw } from "./draw.ts";
import { resultOf, teamsOf, winnersOf } from "./result.ts";

test("winners are the first that are not struck, in rank order", () => {
  const struck = [
    { id: "a", reason: "bot" },
    { id: "c", reason: "declined" },
  ];

  expect(winnersOf(["a", "b", "c", "d", "e"], struck, 2)).toEqual(["b", "d"]);
  expect(winnersOf(["a", "b"], [], 1)).toEqual(["a"]);
});

test("a reserve that is struck before its turn changes nothing", () => {
  expect(winnersOf(["a", "b", "c"], [{ id: "c", reason: "left" }], 2)).toEqual(["a", "b"]);
});

test("there are fewer winners than asked for when the ranking ends", () => {
  expect(winnersOf(["a", "b"], [{ id: "b", reason: "left" }], 2)).toEqual(["a"]);
});

test("an id named as a member of every object is an id like any other", () => {
  expect(winnersOf(["__proto__", "constructor"], [{ id: "__proto__", reason: "bot" }], 1)).toEqual([
    "constructor",
  ]);
});

test("ranks are dealt to teams one by one", () => {
  expect(teamsOf(["a", "b", "c", "d", "e"], 2)).toEqual([
    ["a", "c", "e"],
    ["b", "d"],
  ]);
  expect(teamsOf(["a", "b"], 2)).toEqual([["a"], ["b"]]);
});

test("each method makes its own result", () => {
  const ranking = ["U1", "U0", "U2"];
  const struck = [{ id: "U1", reason: "bot" }];

  expect(resultOf(createDraw(drawInput(3, { count: 1 })), ranking, struck)).toEqual(["U0"]);
  expect(resultOf(createDraw(drawInput(3, { method: "order", count: 3 })), ranking, [])).toEqual(ranking);
  expect(resultOf(createDraw(drawInput(3, { method: "teams", count: 2 })), ranking, [])).toEqual([
    ["U1", "U2"],
    ["U0"],
  ]);
});
