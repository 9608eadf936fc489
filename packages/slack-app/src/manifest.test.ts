import { describe, expect, it } from "vitest";
import { createManifest } from "./manifest.ts";
import { scopes } from "./scopes.ts";
import { commands, events } from "./surface.ts";

const origin = "https://draws.example.com";

describe("the manifest", () => {
  it("is, as a whole, what an operator pastes into Slack", () => {
    expect(createManifest({ origin })).toEqual({
      _metadata: { major_version: 1 },
      display_information: {
        name: "Luckydraw",
        description: "Draw winners in Slack that anyone can check.",
        background_color: "#6b2fb3",
        long_description: expect.stringMatching(
          /^Luckydraw draws winners .*\/luckydraw help` for all there is\.$/s,
        ),
      },
      features: {
        app_home: {
          home_tab_enabled: true,
          messages_tab_enabled: true,
          messages_tab_read_only_enabled: true,
        },
        bot_user: { display_name: "Luckydraw", always_online: true },
        slash_commands: [
          {
            command: "/luckydraw",
            url: "https://draws.example.com/slack/commands",
            description: "Draw winners that anyone can check",
            usage_hint:
              '[2] [@people, #channel, @group or ramen, pizza] [except @ann] [prize "voucher"] · help',
            should_escape: true,
          },
        ],
      },
      oauth_config: {
        scopes: {
          bot: [
            "commands",
            "chat:write",
            "chat:write.public",
            "channels:read",
            "groups:read",
            "im:read",
            "mpim:read",
            "users:read",
            "usergroups:read",
            "files:write",
          ],
        },
      },
      settings: {
        event_subscriptions: {
          request_url: "https://draws.example.com/slack/events",
          bot_events: ["app_home_opened"],
        },
        interactivity: { is_enabled: true, request_url: "https://draws.example.com/slack/interactivity" },
        org_deploy_enabled: false,
        socket_mode_enabled: false,
        token_rotation_enabled: false,
      },
    });
  });

  it("names every command, event and scope of the tables, if it has every feature", () => {
    const manifest = createManifest({ origin, isPublic: true, hasImages: true });

    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(Object.keys(commands));
    expect(manifest.oauth_config.scopes.bot).toEqual(Object.keys(scopes));
    expect(manifest.settings.event_subscriptions?.bot_events).toEqual(Object.keys(events));
  });

  it("points every URL at the one door", () => {
    const manifest = createManifest({ origin });

    expect(manifest.features.slash_commands[0]?.url).toBe(`${origin}/slack/commands`);
    expect(manifest.settings.interactivity.request_url).toBe(`${origin}/slack/interactivity`);
  });

  it("of a public app names where installations come back, and lets a whole organisation install it", () => {
    const { oauth_config, settings } = createManifest({ origin, isPublic: true });

    expect(oauth_config.redirect_urls).toEqual(["https://draws.example.com/slack/oauth/callback"]);
    expect(settings.org_deploy_enabled).toBe(true);
  });

  it("of a public app may let installations come back by a site of its own", () => {
    const siteOrigin = "https://www.example.com";
    const { oauth_config, features } = createManifest({ origin, isPublic: true, siteOrigin });

    expect(oauth_config.redirect_urls).toEqual(["https://www.example.com/slack/oauth/callback"]);
    expect(features.slash_commands[0]?.url).toBe(`${origin}/slack/commands`);
    expect(() => createManifest({ origin, isPublic: true, siteOrigin: `${siteOrigin}/` })).toThrow(
      expect.objectContaining({ code: "invalid-origin" }),
    );
  });

  it("asks Slack to escape names into ids", () => {
    expect(createManifest({ origin }).features.slash_commands.every((it) => it.should_escape)).toBe(true);
  });

  it("asks for what pictures need only where they become links", () => {
    const { features, settings, oauth_config } = createManifest({ origin, isPublic: true });

    expect(features.slash_commands.map(({ command }) => command)).toEqual(["/luckydraw"]);
    expect(settings.event_subscriptions?.bot_events).toEqual([
      "app_home_opened",
      "app_uninstalled",
      "tokens_revoked",
    ]);
    expect(oauth_config.scopes.bot).not.toContain("files:read");
  });

  it("carries the app's name", () => {
    const manifest = createManifest({ origin, name: "Tombola" });

    expect(manifest.display_information.name).toBe("Tombola");
    expect(manifest.features.bot_user.display_name).toBe("Tombola");
  });

  it.each([
    ["http", "http://draws.example.com"],
    ["a path", "https://draws.example.com/prod"],
    ["a trailing slash", "https://draws.example.com/"],
    ["a query", "https://draws.example.com?x=1"],
    ["no URL", "draws.example.com"],
    ["nothing", ""],
  ])("refuses an origin with %s", (_, bad) => {
    expect(() => createManifest({ origin: bad })).toThrow(
      expect.objectContaining({
        name: "SlackAppError",
        code: "invalid-origin",
        message: expect.stringContaining("https://draws.example.com"),
      }),
    );
  });

  it.each([
    ["empty", ""],
    ["of 36 characters", "x".repeat(36)],
  ])("refuses a name that is %s, and names the member", (_, name) => {
    expect(() => createManifest({ origin, name })).toThrow(
      expect.objectContaining({
        code: "invalid-manifest",
        message: expect.stringContaining("display_information.name"),
      }),
    );
  });
});
