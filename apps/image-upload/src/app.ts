/** What the flow is made of: every way out of the process, as an argument. */
import type { Secret } from "@luckydraw/kms-secrets";
import type { Installation } from "@luckydraw/slack-app";
import type { PublicPictures } from "./bucket/pictures.ts";
import type { SlackFiles } from "./files/slack-files.ts";
import type { PersonLocales } from "./flow/person-locales.ts";
import type { JobClaims } from "./once/job-claims.ts";
import type { PostStore } from "./post/post-store.ts";
import type { Switches } from "./post/switches.ts";
import type { TenantData } from "./post/tenant-data.ts";
import type { Clock } from "./run.ts";
import type { Installations } from "./slack/installations.ts";
import type { Replies, SlackFor } from "./slack/slack.ts";
import type { Locale } from "./text/locale.ts";

/** The app's dependencies and settings. */
export interface App {
  readonly clock: Clock;
  /** A random UUID. */
  readonly createId: () => string;
  readonly posts: PostStore;
  readonly switches: Switches;
  readonly tenantData: TenantData;
  readonly claims: JobClaims;
  readonly slackFor: SlackFor;
  readonly botToken: (installation: Installation) => Promise<Secret>;
  readonly replies: Replies;
  readonly files: SlackFiles;
  readonly pictures: PublicPictures;
  readonly locales: PersonLocales;
  /** Only where any workspace can install the app. */
  readonly installations?: Installations | undefined;
  /** What a channel sees. */
  readonly channelLocale: Locale;
  /** Where pictures are for the web: scheme and host. */
  readonly picturesOrigin: string;
  readonly maxMegabytes: number;
  /** Where a workspace installs the app, in a deployment that any can install. */
  readonly installUrl?: string | undefined;
}
