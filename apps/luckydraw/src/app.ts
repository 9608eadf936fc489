/** What the flow is made of: every way out of the process, as an argument. */
import type { BeaconSource } from "@luckydraw/draw-core";
import type { TokenStore } from "@luckydraw/token-store";
import type { DrawStore } from "./draw/draw-store.ts";
import type { PersonLocales } from "./flow/person-locales.ts";
import type { JobClaims } from "./once/job-claims.ts";
import type { RevealQueue } from "./queue/reveal-queue.ts";
import type { Clock } from "./run.ts";
import type { Replies, SlackFor } from "./slack/slack.ts";
import type { Locale } from "./text/locale.ts";
import type { SettingsStore } from "./workspace/settings-store.ts";
import type { TenantRecords } from "./workspace/tenant-records.ts";

/** The app's dependencies and settings. */
export interface App {
  readonly clock: Clock;
  /** 32 lower-case hex characters from a CSPRNG. */
  readonly createNonce: () => string;
  readonly draws: DrawStore;
  readonly settings: SettingsStore;
  readonly records: TenantRecords;
  readonly claims: JobClaims;
  /** In a deployment that any workspace can install. */
  readonly installations?: Pick<TokenStore, "revoke"> | undefined;
  readonly queue: RevealQueue;
  readonly slackFor: SlackFor;
  readonly replies: Replies;
  readonly beacons: BeaconSource;
  readonly locales: PersonLocales;
  /** What a channel sees where no admin chose another. */
  readonly channelLocale: Locale;
  /** The page that verifies the receipt in its fragment. */
  readonly verifierUrl?: string | undefined;
  /** Where a workspace installs the app, in a deployment that any can install. */
  readonly installUrl?: string | undefined;
}
