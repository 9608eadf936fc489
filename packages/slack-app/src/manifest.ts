/** The Slack app manifest, made from the tables of this package so that the two can't differ. */
import * as v from "valibot";
import { publicRoutes, routes } from "./deployment.ts";
import { entriesWith, type Feature } from "./feature.ts";
import { type Manifest, ManifestSchema } from "./manifest-schema.ts";
import { scopesFor } from "./scopes.ts";
import { SlackAppError } from "./slack-app-error.ts";
import { commands, events } from "./surface.ts";

/** Where the app is and what it is called. */
export interface ManifestOptions {
  /** Where API Gateway answers: scheme and host, such as `https://draws.example.com`. Slack takes `https:` only. */
  readonly origin: string;
  /** The app's name in the workspace, 1 to 35 characters. Default `Luckydraw`. */
  readonly name?: string;
  /** Whether any workspace may install it, so that it needs a place where installations come back. Default `false`. */
  readonly isPublic?: boolean;
  /** Where that place is, if not at `origin`: scheme and host of the site that passes it on. */
  readonly siteOrigin?: string;
  /** Whether posted pictures become links. Default `false`. */
  readonly hasImages?: boolean;
}

const longDescription = `Luckydraw draws winners that nobody has to take on trust.

Each draw is fixed and its fingerprint posted in the channel before the randomness exists. A public beacon, which \
nobody in the room controls, then decides. Afterwards everybody can recompute the result from its receipt.

Type \`/luckydraw 2\` for two winners of the channel, or \`/luckydraw help\` for all there is.`;

/**
 * The app's manifest.
 *
 * @param options The origin of the deployed app, its name, and whether it is public.
 * @returns A manifest that keeps to Slack's published schema.
 * @throws {@link SlackAppError} `invalid-origin`, `invalid-manifest` (a name that is too long).
 * @see https://docs.slack.dev/reference/app-manifest
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createManifest } from "@luckydraw/slack-app";
 *
 * const manifest = createManifest({ origin: "https://draws.example.com" });
 * assert.equal(manifest.features.slash_commands[0]?.url, "https://draws.example.com/slack/commands");
 * ```
 */
export function createManifest(options: ManifestOptions): Manifest {
  const { origin, name = "Luckydraw", isPublic = false, hasImages = false } = options;
  const { siteOrigin = origin } = options;
  const features: readonly Feature[] = [
    ...(isPublic ? (["installations"] as const) : []),
    ...(hasImages ? (["images"] as const) : []),
  ];
  checkOrigin(origin);
  checkOrigin(siteOrigin);
  const at = (route: string, under = origin): string => `${under}${route.slice(route.indexOf("/"))}`;
  const manifest = {
    _metadata: { major_version: 1 },
    display_information: {
      name,
      description: "Draw winners in Slack that anyone can check.",
      background_color: "#6b2fb3",
      long_description: longDescription,
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        // The welcome to whoever installs it stands there.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: name, always_online: true },
      slash_commands: entriesWith(commands, features).map(([command, { description, usageHint }]) => ({
        command,
        url: at(routes.commands),
        description,
        usage_hint: usageHint,
        // Without it a name is only text, and people called alike can't be told apart.
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(isPublic ? { redirect_urls: [at(publicRoutes.oauthCallback, siteOrigin)] } : {}),
      scopes: { bot: [...scopesFor(features)] },
    },
    settings: {
      event_subscriptions: {
        request_url: at(routes.events),
        bot_events: entriesWith(events, features).map(([type]) => type),
      },
      interactivity: { is_enabled: true, request_url: at(routes.interactivity) },
      org_deploy_enabled: isPublic,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
  const result = v.safeParse(ManifestSchema, manifest);
  if (!result.success) {
    throw new SlackAppError(
      "invalid-manifest",
      `${v.getDotPath(result.issues[0])}: ${result.issues[0].message}`,
    );
  }
  return result.output;
}

function checkOrigin(origin: string): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== "https:" || url.origin !== origin) {
    throw new SlackAppError(
      "invalid-origin",
      "origin must be scheme and host alone, such as https://draws.example.com: Slack calls nothing but https.",
    );
  }
}
