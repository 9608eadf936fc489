/** Where something was posted. */
import type { Installation } from "@luckydraw/slack-app";

/** A conversation, in the workspace or organisation whose installation serves it. */
export interface Place {
  readonly installation: Installation;
  readonly channelId: string;
}
