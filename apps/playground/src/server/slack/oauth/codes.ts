/** Codes: each is exchanged once, within ten minutes, by the app that it was given for. */
import { randomBytes } from "node:crypto";
import { SlackError } from "../slack-error.ts";

/** What a person allowed. */
export interface Grant {
  readonly teamId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
}

/** Issues and takes codes. */
export interface Codes {
  issue(grant: Grant): string;
  /** @throws {SlackError} what Slack answers for a code that is unknown, used or late. */
  take(code: string): Grant;
}

const LIFE_MS = 10 * 60_000;

/** Starts with none issued. */
export function createCodes(now: () => number = Date.now): Codes {
  const issued = new Map<string, { readonly grant: Grant; readonly atMs: number; isTaken: boolean }>();
  return {
    issue(grant) {
      const code = `${randomBytes(6).toString("hex")}.${randomBytes(32).toString("hex")}`;
      issued.set(code, { grant, atMs: now(), isTaken: false });
      return code;
    },
    take(code) {
      const known = issued.get(code);
      if (known === undefined) {
        throw new SlackError("invalid_code");
      }
      if (known.isTaken) {
        throw new SlackError("code_already_used");
      }
      if (now() - known.atMs > LIFE_MS) {
        throw new SlackError("code_expired");
      }
      known.isTaken = true;
      return known.grant;
    },
  };
}
