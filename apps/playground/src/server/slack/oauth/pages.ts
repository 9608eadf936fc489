/** The pages at which Slack asks for leave: without a script, and without Slack's marks. */
import { createHash } from "node:crypto";
import { scopes as reasons } from "@luckydraw/slack-app";
import type { HttpReply } from "../../http/server.ts";
import { STYLE } from "./style.ts";

/** A workspace that the app can be installed in, and as whom. */
export interface Candidate {
  readonly teamId: string;
  readonly teamName: string;
  readonly userId: string;
  readonly userName: string;
  readonly hasApp: boolean;
}

/** What a person is asked. */
export interface Asking {
  readonly candidates: readonly Candidate[];
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  /** Where the answer goes: the page's own address. */
  readonly address: string;
}

/** Asks for leave: which workspace, which scopes, yes or no. */
export function askingPage({ candidates, scopes, redirectUri, address }: Asking): HttpReply {
  // Whoever comes to add the app most likely means a workspace that lacks it.
  const chosen = candidates.find(({ hasApp }) => !hasApp) ?? candidates[0];
  const choices = candidates.map(
    (each) => `<label class="choice">
<input type="radio" name="team" value="${escaped(each.teamId)}"${each === chosen ? " checked" : ""}>
<span class="tile" aria-hidden="true">${escaped(each.teamName.slice(0, 1))}</span>
<span class="name">${escaped(each.teamName)}<small>as ${escaped(each.userName)}${each.hasApp ? " · has Luckydraw already" : ""}</small></span>
</label>`,
  );
  const rows = scopes.map(
    (scope) => `<li>${escaped(reasons[scope]?.reason ?? scope)} <code>${escaped(scope)}</code></li>`,
  );
  const content = `<h1>Luckydraw asks to be added to a workspace</h1>
<form method="post" action="${escaped(address)}">
<fieldset><legend>Which workspace?</legend>${choices.join("")}</fieldset>
<h2>What it will be able to do</h2>
<ul>${rows.join("")}</ul>
<p class="actions"><button name="answer" value="cancel">Cancel</button><button class="strong" name="answer" value="allow">Allow</button></p>
</form>`;
  return page(200, "Add Luckydraw?", content, new URL(redirectUri).origin);
}

/** Says why nothing can be asked. */
export function refusalPage(problem: string): HttpReply {
  return page(400, "This can't be installed", `<h1>This can't be installed</h1><p>${escaped(problem)}.</p>`);
}

const styleHash = createHash("sha256").update(STYLE).digest("base64");

/** @param next Where the form's answer leads on to; browsers want that named as well. */
function page(status: number, title: string, content: string, next = ""): HttpReply {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${next}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
      // With none at all, browsers hide from this server where its own form was sent from.
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · local stand-in for Slack</title>
<style>${STYLE}</style>
</head>
<body>
<header class="local">Local stand-in for Slack: nothing leaves this machine</header>
<main>${content}</main>
</body>
</html>
`,
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
