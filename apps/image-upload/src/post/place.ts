/** Where things are kept: by the tenant whose installation serves them, so that no read crosses tenants. */
import type { Installation } from "@luckydraw/slack-app";

/** A conversation, in the workspace or organisation whose installation serves it. */
export interface Place {
  readonly installation: Installation;
  readonly channelId: string;
}
