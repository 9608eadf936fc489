/** How the pages look that ask for leave: the playground's colours, and nothing of Slack's. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1a23, #f4f1ea); --soft: light-dark(#5b5866, #aeaaba); --paper: light-dark(#fffdf8, #14131a);
  --wash: light-dark(#f7f3ea, #1a1922); --line: light-dark(#e5e0d5, #2f2d39); --edge: light-dark(#8b8595, #757084);
  --accent: light-dark(#6b2fb3, #b48cff); --strong: light-dark(#572394, #c9adff); --tint: light-dark(#f1e8fb, #2b2240);
  --on-accent: light-dark(#fffdf8, #14131a); --green: light-dark(#1a7f4b, #5ccb8f); --mint: light-dark(#f0f9f3, #16291f);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100dvh; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.local {
  margin: 0; padding: 6px 16px; background: var(--mint); color: var(--green);
  font-size: 0.833rem; font-weight: 600; text-align: center;
}
main { max-width: 40rem; margin: 0 auto; padding: 28px 16px 0; }
h1 { margin: 0 0 20px; font-size: 1.44rem; line-height: 1.25; text-wrap: balance; }
h2, legend { margin: 24px 0 8px; padding: 0; font-size: 1rem; font-weight: 600; }
fieldset { display: grid; gap: 8px; margin: 0; padding: 0; border: 0; }
.choice {
  display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 16px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--wash); cursor: pointer;
}
.choice:has(:checked) { border-color: var(--accent); background: var(--tint); }
.choice input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }
.tile {
  display: grid; place-content: center; width: 32px; height: 32px; border-radius: 8px;
  background: var(--accent); color: var(--on-accent); font-weight: 700;
}
.name { font-weight: 600; }
small { display: block; color: var(--soft); font-size: 0.833rem; font-weight: 400; }
ul { display: grid; gap: 4px; margin: 0; padding-left: 20px; font-size: 0.9375rem; }
code { color: var(--soft); font: 0.833rem ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: nowrap; }
.actions {
  position: sticky; bottom: 0; display: flex; justify-content: flex-end; gap: 12px; margin: 24px 0 0; padding: 12px 0 16px;
  border-top: 1px solid var(--line); background: var(--paper);
}
button {
  min-height: 44px; padding: 8px 24px; border: 1px solid var(--edge); border-radius: 10px; background: none;
  color: inherit; font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { background: var(--wash); }
button.strong { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button.strong:hover { border-color: var(--strong); background: var(--strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
`;
