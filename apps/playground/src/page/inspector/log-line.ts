/** A function's log line as the inspector shows it: what happened first, then the rest, without what all lines share. */
import { asObject, type Json, stringOf } from "../json.ts";

/** A line to show. */
export interface ReadableLine {
  readonly text: string;
  readonly isFault: boolean;
}

// The pane says these already: when it was, which function, which invocation.
const known: ReadonlySet<string> = new Set(["timestamp", "service", "requestId", "level"]);

/** A structured line by its members; any other as it is. */
export function readableLine(line: { readonly text: string; readonly stream: string }): ReadableLine {
  const members = membersOf(line.text);
  const isFault = line.stream === "stderr" || members["level"] === "ERROR";
  const head = ["event", "outcome"].find((name) => stringOf(members, name) !== undefined);
  if (head === undefined) return { text: line.text, isFault };
  const rest = Object.entries(members)
    .filter(([name]) => name !== head && !known.has(name))
    .map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  return { text: [members[head], ...rest].join(" "), isFault };
}

function membersOf(text: string): Json {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}
