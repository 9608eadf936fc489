/** A small parser of Slack's mrkdwn that is stricter than Slack: it finds everything that might do something. */

/** What a piece of mrkdwn would do, such as `mention:@U0ANN` or `emoji:tada`. */
export function effectsOf(mrkdwn: string): string[] {
  const effects: string[] = [];
  let rest = mrkdwn.replace(/<([^<>]*)>/g, (_, content: string) => {
    effects.push(`wrapper:${content.split("|")[0]}`);
    return " ";
  });
  rest = rest.replace(/`([^`\n]*)`/g, (_, code: string) => {
    effects.push(`code:${code}`);
    return " ";
  });
  for (const [name, pattern] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) effects.push(`${name}:${match[0]}`);
  }
  return effects;
}

const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["bracket", /[<>]/g],
  ["entity", /&(?!amp;|lt;|gt;)/g],
  ["bold", /\*[^*\n]*\*/g],
  ["italic", /(?<![\p{L}\p{N}])_[^\n]*?_(?![\p{L}\p{N}])/gu],
  ["strike", /~[^~\n]*~/g],
  ["backtick", /`/g],
  ["quotation", /^\s*&gt;/gm],
  ["emoji", /:[\w+'-]+:/g],
  ["address", /\w+:\/\/|mailto:\w/g],
  ["domain", /[\p{L}\p{N}-]+\.\p{L}{2,}/gu],
  ["name", /[@#]\p{L}/gu],
];
