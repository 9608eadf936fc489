import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, createManifest, events, scopes } from "../packages/slack-app/src/index.ts";
import { pngFacts } from "./pictures/png.ts";

const docs = join(import.meta.dirname, "../docs");
const guide = readFileSync(join(docs, "slack-listing.md"), "utf8");
const manifest = createManifest({ origin: "https://draws.example.com", isPublic: true });

/** What Slack's review asks for. A point that no code can meet has a row as well, and says so. */
const REQUIREMENTS = [
  "suitable app",
  "five active workspaces",
  "landing page",
  "page after installing",
  "support page",
  "privacy policy",
  "direct install URL",
  "slash commands",
  "app UX",
  "App Home",
  "onboarding",
  "security",
  "scopes",
  "enhanced review",
  "privacy model",
  "uninstalling",
  "workflow steps",
  "collaborators",
  "demo video",
  "test instructions",
  "icon",
  "screenshots",
  "incident contact",
  "GovSlack",
  "languages",
  "pricing",
  "timeline",
];

/** The cells of the table whose head begins so, without the head. */
function rowsOf(head: string): readonly (readonly string[])[] {
  const [, table = ""] = guide.split(new RegExp(`^\\| ${head} .*\\n\\|[ -|]+\\n`, "m"));
  const [body = ""] = table.split("\n\n");
  return body
    .trim()
    .split("\n")
    .map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

describe("the guide to a listing", () => {
  test("has a row for each thing that the review asks for, and for no other", () => {
    expect(rowsOf("requirement").map(([name]) => name)).toEqual(REQUIREMENTS);
  });

  test.each(REQUIREMENTS)("says where %s is met, or that it isn't, or what is true of it", (name) => {
    const [, met = ""] = rowsOf("requirement").find(([first]) => first === name) ?? [];

    expect(met.length).toBeGreaterThan(10);
  });

  test("gives each scope the reason that the app gives", () => {
    expect(rowsOf("scope").map(([scope, reason]) => [scope, reason])).toEqual(
      Object.entries(scopes).map(([scope, { reason }]) => [`\`${scope}\``, reason]),
    );
    for (const [scope, , seen] of rowsOf("scope")) expect(seen, scope).not.toBe("");
  });

  test("names each command and each event, and which of them not every copy has", () => {
    const whenOf = (feature: "images" | "installations" | undefined) =>
      feature === undefined ? "always" : { images: "with `images`", installations: "public" }[feature];

    expect(rowsOf("command")).toEqual(
      Object.entries(commands).map(([name, { description, feature }]) => [
        `\`${name}\``,
        description,
        whenOf(feature),
      ]),
    );
    expect(rowsOf("event").map(([name, , condition]) => [name, condition])).toEqual(
      Object.entries(events).map(([name, { feature }]) => [`\`${name}\``, whenOf(feature)]),
    );
    for (const [name, purpose] of rowsOf("event")) expect(purpose, name).not.toBe("");
  });

  test("has texts that Slack's schema takes, the short one being the manifest's", () => {
    const { name, description, background_color } = manifest.display_information;
    const fields = new Map(rowsOf("field").map(([field, value]) => [field, value]));
    const long = /Long description:\n\n```text\n(.*?)\n```/s.exec(guide)?.[1] ?? "";

    expect(fields.get("name")).toBe(name);
    expect(fields.get("short description")).toBe(description);
    expect(fields.get("background colour")).toBe(`\`${background_color}\``);
    expect(() =>
      createManifest({ origin: "https://draws.example.com", name: fields.get("name") ?? "" }),
    ).not.toThrow();
    expect(long.length).toBeGreaterThanOrEqual(175);
    expect(long.length).toBeLessThanOrEqual(4_000);
  });

  test("links to files and headings that there are", () => {
    const links = [...guide.matchAll(/\]\((?!https:)([^)#]*)(?:#([\w-]+))?\)/g)];
    const broken = links.filter(([, file = "", anchor]) => {
      const path = file === "" ? join(docs, "slack-listing.md") : join(docs, file);
      if (!existsSync(path)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(path, "utf8")).includes(anchor);
    });

    expect(links.length).toBeGreaterThan(40);
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  test("has screenshots of the size that it names, all of them linked", () => {
    const folder = join(docs, "../assets/screenshots");
    const files = readdirSync(folder);

    expect(files.length).toBe(4);
    for (const file of files) {
      expect(pngFacts(readFileSync(join(folder, file)))).toEqual({
        width: 1_600,
        height: 1_000,
        isOpaque: true,
      });
      expect(guide).toContain(`../assets/screenshots/${file}`);
    }
  });
});
