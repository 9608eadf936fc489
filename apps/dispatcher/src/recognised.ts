/** The outcomes of looking at a verified request. */
import type { Job, WorkerName } from "@luckydraw/slack-app";

/** What a verified request turned out to be. */
export type Recognised =
  | {
      readonly kind: "job";
      readonly job: Job;
      /** One, but for an event: that goes to all who have something to do. */
      readonly workers: readonly WorkerName[];
      readonly awaited: boolean;
    }
  /** Slack checks that the events URL is ours. */
  | { readonly kind: "challenge"; readonly challenge: string }
  /** Slack checks the certificate. */
  | { readonly kind: "ssl-check" }
  /** Signed by Slack, but not something that this app asked for. `what` is safe to log. */
  | { readonly kind: "unknown"; readonly what: string }
  /** A command whose text is longer than is handed over. */
  | { readonly kind: "too-long" }
  /** Not what Slack sends; `problem` names the member, never the value. */
  | { readonly kind: "malformed"; readonly problem: string };
