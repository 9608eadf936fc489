import { describe, expect, test } from "vitest";
import { itemOf, keyOfItem, rowOfItem } from "./dynamo-item.ts";

const item = itemOf({
  partition: "A0LUCKY/team/T0NORTH",
  sort: "installation",
  version: "one",
  registeredAtMs: 1,
  updatedAtMs: 2,
  facts: { teamName: "North" },
});

describe("an item", () => {
  test.each(["pk", "sk", "version", "registeredAt", "updatedAt"])("without %s is no row", (name) => {
    const { [name]: _, ...damaged } = item;

    expect(() => rowOfItem(damaged)).toThrow(expect.objectContaining({ code: "row-unreadable" }));
  });

  test("with a date that is no number is no row", () => {
    expect(() => rowOfItem({ ...item, updatedAt: { S: "2" } })).toThrow(
      expect.objectContaining({ code: "row-unreadable" }),
    );
  });

  test("with a fact of another kind is no row", () => {
    expect(() => rowOfItem({ ...item, facts: { M: { teamName: { N: "5" } } } })).toThrow(
      expect.objectContaining({ code: "row-unreadable" }),
    );
  });

  test("without facts is a row without facts", () => {
    const { facts: _, ...bare } = item;

    expect(rowOfItem(bare).facts).toEqual({});
  });

  test("keeps of a list what is text", () => {
    const scopes = { L: [{ S: "chat:write" }, { N: "5" }] };

    expect(rowOfItem({ ...item, facts: { M: { scopes } } }).facts).toEqual({ scopes: ["chat:write"] });
  });

  test("of a key alone has a key", () => {
    expect(keyOfItem(item)).toEqual({ partition: "A0LUCKY/team/T0NORTH", sort: "installation" });
  });
});
