import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functions, imageFunctions, publicFunctions, workers } from "../packages/slack-app/src/index.ts";
import { appAlarms } from "../terraform/stacks/app/alarms.ts";

const runbook = readFileSync(new URL("../docs/operations.md", import.meta.url), "utf8");
const alarms = appAlarms({
  base: "base",
  apiId: "api",
  functionNames: Object.keys({ ...functions, ...publicFunctions, ...imageFunctions }).map(
    (id) => `base-${id}`,
  ),
  workerNames: workers.map((id) => `base-${id}`),
  failuresQueueName: "base-failures",
  deadLetterQueueName: "base-dead-letters",
}).map(({ name }) => name);

/** What stands below `### \`name\``, up to the next heading. */
const sections = new Map(
  [...runbook.matchAll(/^### `([\w-]+)`\n(.*?)(?=^##)/gms)].map(([, name = "", text = ""]) => [name, text]),
);

describe("the runbook", () => {
  test("has a section for each alarm, and for no other", () => {
    expect([...sections.keys()].toSorted()).toEqual(alarms.toSorted());
  });

  test.each(alarms)(
    "says of %s what it means, what people notice, what to do and when it is over",
    (name) => {
      const said = [...(sections.get(name) ?? "").matchAll(/^- \*\*(.+?):\*\*/gm)].map(([, word]) => word);

      expect(said.slice(0, 2)).toEqual(["Means", "People notice"]);
      expect(said.at(-1)).toBe("Over");
      expect(said.slice(2, -1).join().toLowerCase()).toMatch(/^look,do$|^look and do$/);
    },
  );

  test("links to sections that it has", () => {
    const taken = new Map<string, number>();
    const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => {
      const plain = title
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, "")
        .replaceAll(" ", "-");
      const before = taken.get(plain) ?? 0;
      taken.set(plain, before + 1);
      return before === 0 ? plain : `${plain}-${before}`;
    });
    const links = [...runbook.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);

    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((anchor) => !anchors.includes(anchor ?? ""))).toEqual([]);
  });
});
