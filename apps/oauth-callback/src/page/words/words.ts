/** What every language has to be able to say. */
import type { Failure } from "../../outcome.ts";

/** All that one language says. */
export interface Words {
  readonly installed: {
    /** @param name The workspace's, if Slack said it. */
    title(name: string | undefined): string;
    readonly next: string;
    readonly commands: readonly (readonly [typed: string, does: string])[];
    /** Leads the command that invites the bot. */
    readonly privateChannels: string;
    readonly open: string;
  };
  /** The same for a whole organisation, whose admins still choose workspaces. */
  readonly organisation: {
    title(name: string | undefined): string;
    readonly next: string;
    readonly open: string;
  };
  readonly missing: { readonly title: string; readonly text: string; readonly again: string };
  /** What doesn't work without a scope. */
  readonly features: Readonly<Record<string, string>>;
  readonly failures: Readonly<Record<Failure, { readonly title: string; readonly text: string }>>;
  /** Begins an installation. */
  readonly begin: string;
  /** Leads to the site. */
  readonly site: string;
  /** Leads a reference. */
  readonly reference: string;
  /** The direct message to the one who installed, line by line, in mrkdwn. */
  readonly welcome: readonly string[];
}
