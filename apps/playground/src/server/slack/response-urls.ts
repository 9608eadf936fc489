/** Response URLs: five answers within thirty minutes, into one channel, also where the app is not a member. */
import { randomBytes, randomInt } from "node:crypto";

/** Where the answers of a response URL go. */
export interface ResponseTarget {
  readonly userId: string;
  readonly channelId: string;
  /** The message with the pressed button; `replace_original` and `delete_original` mean it. */
  readonly messageTs?: string;
  readonly threadTs?: string;
  /** The inspector's row. */
  readonly rowId: string;
}

/** A response URL in use. */
export interface ResponseUrl extends ResponseTarget {
  /** What `replace_original` means: the message of the button, else the last answer. */
  originalTs: string | undefined;
}

/** Issues and takes response URLs. */
export interface ResponseUrls {
  /** The path of a new URL. */
  issue(kind: "commands" | "actions", target: ResponseTarget): string;
  /** The inspector's row that a URL belongs to. */
  rowOf(path: string): string | undefined;
  /** Counts one use. A string is the reason why the URL can't be used. */
  take(path: string): ResponseUrl | "expired_url" | "used_url" | "unknown_url";
}

const USES = 5;
const LIFE_MS = 30 * 60_000;

interface Issued extends ResponseUrl {
  readonly atMs: number;
  uses: number;
}

/** Starts with none issued. */
export function createResponseUrls(teamId: string, now: () => number = Date.now): ResponseUrls {
  const issued = new Map<string, Issued>();
  return {
    issue(kind, target) {
      const path = `/${kind}/${teamId}/${randomInt(1e11, 1e12)}/${randomBytes(12).toString("hex")}`;
      issued.set(path, { ...target, originalTs: target.messageTs, atMs: now(), uses: 0 });
      return path;
    },
    rowOf: (path) => issued.get(path)?.rowId,
    take(path) {
      const url = issued.get(path);
      if (url === undefined) {
        return "unknown_url";
      }
      if (now() - url.atMs > LIFE_MS) {
        return "expired_url";
      }
      if (url.uses >= USES) {
        return "used_url";
      }
      url.uses += 1;
      return url;
    },
  };
}
