/** The app's installation in one workspace: none, or one with a token. A token that is gone stays known as gone. */
import { randomBytes, randomInt } from "node:crypto";

/** What Slack granted. */
export interface Installation {
  readonly token: string;
  readonly scopes: readonly string[];
}

/** Installs and removes. */
export interface Installations {
  current(): Installation | undefined;
  /** Grants scopes. Installed again, the app keeps its token and what it was granted before. */
  install(scopes: readonly string[]): Installation;
  /** Ends the installation, if there is one. */
  remove(): void;
  /** Whether a token opens this workspace, did so once, or never did. */
  stateOf(token: string): "live" | "removed" | "unknown";
}

/** Starts without the app. */
export function createInstallations(): Installations {
  let current: Installation | undefined;
  const removed = new Set<string>();
  return {
    current: () => current,
    install(scopes) {
      // Scopes only ever add up. Source: https://docs.slack.dev/authentication/installing-with-oauth
      current = {
        token: current?.token ?? newToken(),
        scopes: [...new Set([...(current?.scopes ?? []), ...scopes])],
      };
      return current;
    },
    remove() {
      if (current !== undefined) {
        removed.add(current.token);
      }
      current = undefined;
    },
    stateOf(token) {
      if (token === current?.token) {
        return "live";
      }
      return removed.has(token) ? "removed" : "unknown";
    },
  };
}

function newToken(): string {
  return `xoxb-${randomInt(1e11, 1e12)}-${randomInt(1e11, 1e12)}-${randomBytes(12).toString("hex")}`;
}
