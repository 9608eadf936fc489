import { createHash } from "node:crypto";
import { scopes } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import type { Failure, Installed, Outcome } from "../outcome.ts";
import { renderPage } from "./render-page.ts";
import { slackLink } from "./slack-links.ts";
import { CONTENT_SECURITY_POLICY } from "./style.ts";
import { wordsOf } from "./words/words-of.ts";

const installed: Installed = {
  appId: "A0LUCKY01",
  teamId: "T0LUCKY01",
  enterpriseId: undefined,
  name: "Lucky Lunch",
  organisationUrl: undefined,
  missingScopes: [],
};
const slackOrigin = "https://slack.com";
const options = { locale: "en", siteUrl: undefined, slackOrigin, reference: "4f6c" } as const;
const pageOf = (change: Partial<Installed>, more: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage({ kind: "installed", installed: { ...installed, ...change } }, { ...options, ...more });

describe.each(["en", "ko", "ja"] as const)("in %s", (locale) => {
  const failures = Object.keys(wordsOf(locale).failures) as Failure[];
  const outcomes: Outcome[] = [
    ...failures.map((kind) => ({ kind })),
    { kind: "installed", installed: { ...installed, missingScopes: Object.keys(scopes) } },
    { kind: "installed", installed: { ...installed, teamId: undefined, name: undefined } },
  ];

  test.each(outcomes)("the page of $kind is whole, and one thing to do stands out", (outcome) => {
    const page = renderPage(outcome, { ...options, locale, siteUrl: "https://luckydraw.example/" });

    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${locale}">`));
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/class="button"/g)).toHaveLength(1);
    expect(page).toContain('<a href="https://luckydraw.example/">');
    expect(page).not.toMatch(/undefined|null|\[object|<script|style=|\son\w+=/);
  });

  test("there are words for what each scope is for", () => {
    expect(Object.keys(wordsOf(locale).features)).toEqual(Object.keys(scopes));
  });

  test("the welcome is short", () => {
    expect(wordsOf(locale).welcome.join("\n").length).toBeLessThan(400);
  });
});

test("the policy lets in exactly the page's style", () => {
  const style = /<style>(.*?)<\/style>/s.exec(pageOf({}))?.[1] ?? "";

  const hash = createHash("sha256").update(style).digest("base64");

  expect(style.length).toBeGreaterThan(100);
  expect(CONTENT_SECURITY_POLICY).toContain(`style-src 'sha256-${hash}'`);
});

test("what Slack calls a workspace or a scope stays text", () => {
  const hostile = `"><img src=x onerror=alert(1)>&'`;

  const page = pageOf({ name: hostile, missingScopes: [hostile] });

  expect(page).not.toContain("<img");
  expect(page).toContain("&#34;&#62;&#60;img src=x onerror=alert(1)&#62;&#38;&#39;");
});

test("a reference is shown where somebody may have to look, and nowhere else", () => {
  expect(renderPage({ kind: "unavailable" }, options)).toContain("<code>4f6c</code>");
  expect(renderPage({ kind: "denied" }, options)).not.toContain("4f6c");
});

describe("a link into Slack", () => {
  test("for a workspace goes to where its browsers reach Slack", () => {
    const link = slackLink(installed, "https://slack-gov.com");

    expect(link).toBe("https://slack-gov.com/app_redirect?app=A0LUCKY01&team=T0LUCKY01");
  });

  test.each([
    [
      "https://lucky.enterprise.slack.com/",
      "https://lucky.enterprise.slack.com/manage/organization/apps/profile/A0LUCKY01/workspaces/add",
    ],
    [
      "https://lucky.slack-gov.com/",
      "https://lucky.slack-gov.com/manage/organization/apps/profile/A0LUCKY01/workspaces/add",
    ],
    ["http://lucky.slack.com/", "https://slack.com/app_redirect?app=A0LUCKY01"],
    ["https://slack.com.example/", "https://slack.com/app_redirect?app=A0LUCKY01"],
    ["https://evilslack.com/", "https://slack.com/app_redirect?app=A0LUCKY01"],
    ["javascript:alert(1)", "https://slack.com/app_redirect?app=A0LUCKY01"],
    [undefined, "https://slack.com/app_redirect?app=A0LUCKY01"],
  ])("for an organisation at %s is %s", (organisationUrl, link) => {
    expect(slackLink({ ...installed, teamId: undefined, organisationUrl }, slackOrigin)).toBe(link);
  });
});
