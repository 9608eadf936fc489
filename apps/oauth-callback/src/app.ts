/** What the function is made of: every way out of the process, as an argument. */
import type { Secret } from "@luckydraw/kms-secrets";
import type { RequestLog } from "@luckydraw/slack-app";
import type { TokenStore } from "@luckydraw/token-store";
import type { Config } from "./config.ts";
import type { CallSlack } from "./slack/call-slack.ts";
import type { UsedStates } from "./state/used-states.ts";

/** The function's dependencies and settings. */
export interface App {
  readonly config: Config;
  readonly clientSecret: (signal: AbortSignal) => Promise<Secret>;
  readonly usedStates: UsedStates;
  readonly installations: Pick<TokenStore, "storeInstallation">;
  readonly callSlack: CallSlack;
  /** So many bytes from a CSPRNG, in base64url. */
  readonly randomText: (bytes: number) => string;
  /** A few random characters that a person can read out: they find a request in the log. */
  readonly createReference: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Whether this is the container's first request; asked once a request. */
  readonly isColdStart: () => boolean;
  readonly log: RequestLog;
}
