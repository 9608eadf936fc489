/** How the pages look, and the policy that lets this style in and nothing else. */
import { createHash } from "node:crypto";

/** The one style sheet. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1a23; --soft: #5b5866; --paper: #fffdf8; --wash: #f7f3ea; --line: #e5e0d5; --accent: #6b2fb3;
  --strong: #572394; --on-accent: #fffdf8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f4f1ea; --soft: #aeaaba; --paper: #14131a; --wash: #21202a; --line: #2f2d39; --accent: #b48cff;
    --strong: #c9adff; --on-accent: #14131a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK KR", sans-serif;
  overflow-wrap: anywhere;
}
:lang(ko) { word-break: keep-all; }
:lang(ja) { word-break: auto-phrase; }
main { width: 100%; max-width: 34rem; }
.brand { display: flex; align-items: center; gap: 10px; margin: 0 0 24px; font-weight: 600; }
svg { width: 32px; height: 32px; border-radius: 8px; }
h1 { margin: 0 0 12px; font-size: 1.728rem; line-height: 1.25; text-wrap: balance; }
h2 { margin: 32px 0 8px; font-size: 1rem; }
p { margin: 0 0 12px; }
dl { margin: 24px 0; border: 1px solid var(--line); border-radius: 10px; background: var(--wash); padding: 4px 16px; }
dl div { padding: 12px 0; }
dl div + div { border-top: 1px solid var(--line); }
dt { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
dd { margin: 2px 0 0; color: var(--soft); }
ul { margin: 0 0 12px; padding-left: 20px; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.9em; }
.whole { white-space: nowrap; }
a { color: var(--accent); text-underline-offset: 3px; }
a:hover { color: var(--strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; margin: 24px 0 0; }
.button {
  padding: 10px 20px; border-radius: 10px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-decoration: none;
}
.button:hover { background: var(--strong); color: var(--on-accent); }
.reference { margin-top: 24px; color: var(--soft); font-size: 0.833rem; }
`;

const styleHash = createHash("sha256").update(STYLE).digest("base64");

/** No script, no picture, no frame, no form; one style sheet, known by its hash. */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
