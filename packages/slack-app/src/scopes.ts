import { entriesWith, type Feature, type OfFeature } from "./feature.ts";

/** A scope of the bot token. */
export interface Scope extends OfFeature {
  /** What Slack's review and an installing admin ask for. */
  readonly reason: string;
}

/** The bot token's scopes. Source: https://docs.slack.dev/reference/scopes */
export const scopes: Readonly<Record<string, Scope>> = {
  commands: { reason: "Receive /luckydraw." },
  "chat:write": { reason: "Post a draw in the channel and update that message with the winners." },
  "chat:write.public": { reason: "Post a draw in a public channel without being invited first." },
  "channels:read": { reason: "Read who is a member of a public channel that is drawn from." },
  "groups:read": {
    reason: "Read who is a member of a private channel that is drawn from, where the app was invited.",
  },
  "im:read": { reason: "Answer in a direct message where a draw was asked for." },
  "mpim:read": { reason: "Read who takes part in a group conversation that is drawn from." },
  "users:read": { reason: "Leave out bots and deactivated accounts, and answer in the person's language." },
  "usergroups:read": { reason: "Read who belongs to a user group that is drawn from." },
  "files:write": { reason: "Post a long result or a large receipt as a file." },
  "files:read": {
    reason: "Fetch a picture that was posted in a channel where this was turned on.",
    feature: "images",
  },
};

/**
 * The scopes that a deployment asks for, in the order of the table.
 *
 * @param features What the deployment has.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { scopesFor } from "@luckydraw/slack-app";
 *
 * assert.ok(!scopesFor([]).includes("files:read"));
 * assert.ok(scopesFor(["images"]).includes("files:read"));
 * ```
 */
export function scopesFor(features: readonly Feature[]): readonly string[] {
  return entriesWith(scopes, features).map(([scope]) => scope);
}
