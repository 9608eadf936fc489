import { describe, expect, it } from "vitest";
import { type Home, homeActionIds, homeView, type ListedDraw } from "./home-view.ts";
import { locales } from "./locale.ts";
import { hostileTexts, sampleFacts } from "./test/samples.ts";
import { shownBlock } from "./test/shown.ts";
import { brokenInside, walk } from "./test/slack-limits.ts";

const LINK = "https://verify.example/#eJwBAAD";
const at = { channelId: "C0RAN", startedAtSeconds: 1_795_000_000 };
const options = (ids: readonly string[]) =>
  sampleFacts({ entries: { kind: "options", total: ids.length, weighted: false } });
const draws: readonly ListedDraw[] = [
  { ...at, state: "waiting", facts: sampleFacts({ number: 14 }) },
  {
    ...at,
    state: "decided",
    facts: sampleFacts({ number: 13 }),
    names: ["U0ANN", "U0BOB"],
    verifierLink: LINK,
  },
  { ...at, state: "called-off", facts: sampleFacts({ number: 12 }) },
  {
    ...at,
    state: "decided",
    facts: sampleFacts({ number: 11, method: "teams", count: 3 }),
    names: Array.from({ length: 48 }, (_, index) => `U0${index}`),
  },
  { ...at, state: "decided", facts: sampleFacts({ number: 10 }), names: [] },
];

function home(members: Partial<Home> = {}) {
  const {
    locale,
    isAdmin,
    channelLocale,
    includesOrganiser,
    draws: listed,
  } = {
    locale: "en",
    isAdmin: true,
    channelLocale: "en",
    includesOrganiser: false,
    draws,
    ...members,
  } satisfies Home;
  return homeView({ locale, isAdmin, channelLocale, includesOrganiser, draws: listed });
}
const read = (members: Partial<Home> = {}) => home(members).blocks.map(shownBlock).join("\n");

describe.each(locales)("in %s", (locale) => {
  it("reads as it was reviewed", async () => {
    const all = [
      `== to an admin\n${read({ locale, channelLocale: "ja", includesOrganiser: true })}`,
      `== to others, nothing drawn\n${read({ locale, isAdmin: false, draws: [] })}`,
    ];
    await expect(`${all.join("\n\n")}\n`).toMatchFileSnapshot(`./test/shown/home-${locale}.txt`);
  });

  it("keeps within Slack's limits with the most that it shows", () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `${index}${"x".repeat(80)}`);
    const facts = options(names);
    const most = Array.from({ length: 8 }, (): ListedDraw => ({ ...at, state: "decided", facts, names }));
    const view = home({ locale, draws: most });

    expect(brokenInside(view.blocks)).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
  });
});

it("shows the controls to admins alone", () => {
  const controls = Object.values(homeActionIds);

  for (const id of controls) expect(JSON.stringify(home())).toContain(id);
  for (const id of controls) expect(JSON.stringify(home({ isAdmin: false }))).not.toContain(id);
});

it.each(hostileTexts)("takes an option for nothing but its text: %s", (text) => {
  const view = home({ draws: [{ ...at, state: "decided", facts: options([text]), names: [text] }] });

  walk(view.blocks, "blocks", (node) => {
    if (node["type"] === "mrkdwn") expect(String(node["text"])).not.toContain(text);
    if (node["type"] === "link") expect(node["url"]).not.toContain(text);
  });
  const texts: string[] = [];
  walk(view.blocks, "blocks", (node) => void (node["type"] === "text" && texts.push(String(node["text"]))));
  expect(texts.join("")).toContain(text);
});
