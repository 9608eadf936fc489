/**
 * The part of Slack's manifest schema that this app's manifest uses, with its limits.
 *
 * Source: slackapi/manifest-schema, `manifest.schema.json`; https://docs.slack.dev/reference/app-manifest
 */
import * as v from "valibot";

const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));
const url = (most: number) => v.pipe(v.string(), v.maxLength(most), v.regex(/^https?:\/\//));

/** Slack refuses members that it does not know, so every object is strict. */
export const ManifestSchema = v.strictObject({
  _metadata: v.strictObject({ major_version: v.pipe(v.number(), v.integer()) }),
  display_information: v.strictObject({
    name: text(1, 35),
    description: text(1, 140),
    background_color: text(4, 7),
    long_description: text(175, 4_000),
  }),
  features: v.strictObject({
    app_home: v.strictObject({
      home_tab_enabled: v.boolean(),
      messages_tab_enabled: v.boolean(),
      messages_tab_read_only_enabled: v.boolean(),
    }),
    bot_user: v.strictObject({ display_name: text(1, 80), always_online: v.boolean() }),
    slash_commands: v.pipe(
      v.array(
        v.strictObject({
          command: v.pipe(text(2, 32), v.startsWith("/")),
          url: url(3_000),
          description: text(1, 2_000),
          usage_hint: text(1, 1_000),
          should_escape: v.boolean(),
        }),
      ),
      v.minLength(1),
      v.maxLength(50),
    ),
  }),
  oauth_config: v.strictObject({
    redirect_urls: v.exactOptional(v.pipe(v.array(url(1_000)), v.minLength(1), v.maxLength(1_000))),
    scopes: v.strictObject({ bot: v.pipe(v.array(text(1, 50)), v.maxLength(255)) }),
  }),
  settings: v.strictObject({
    event_subscriptions: v.exactOptional(
      v.strictObject({
        request_url: url(3_500),
        bot_events: v.pipe(v.array(text(1, 100)), v.minLength(1), v.maxLength(100)),
      }),
    ),
    interactivity: v.strictObject({ is_enabled: v.boolean(), request_url: url(3_500) }),
    org_deploy_enabled: v.boolean(),
    socket_mode_enabled: v.boolean(),
    token_rotation_enabled: v.boolean(),
  }),
});

/** A Slack app manifest, as `https://api.slack.com/apps?new_app=1` takes it. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
