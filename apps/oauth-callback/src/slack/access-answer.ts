/** What Slack answers to a code: checked, and turned into an installation. */
import type { SlackInstallation } from "@luckydraw/token-store";
import * as v from "valibot";

const SlackId = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{1,63}$/));
const Place = v.object({ id: SlackId, name: v.optional(v.string()) });
// Where there is none, Slack says `null`, leaves it out, or sends it with empty members.
const NoPlace = v.pipe(
  v.nullish(v.object({ id: v.optional(v.literal("")) })),
  v.transform(() => undefined),
);
const MaybePlace = v.optional(v.union([Place, NoPlace]));

/** @see https://docs.slack.dev/reference/methods/oauth.v2.access */
const AccessSchema = v.pipe(
  v.object({
    access_token: v.pipe(v.string(), v.nonEmpty()),
    token_type: v.literal("bot"),
    scope: v.string(),
    bot_user_id: SlackId,
    app_id: SlackId,
    team: MaybePlace,
    enterprise: MaybePlace,
    is_enterprise_install: v.optional(v.boolean(), false),
    authed_user: v.object({ id: SlackId }),
    // With token rotation.
    refresh_token: v.optional(v.pipe(v.string(), v.nonEmpty())),
    expires_in: v.optional(v.pipe(v.number(), v.minValue(1))),
  }),
  v.check((it) => (it.is_enterprise_install ? it.enterprise : it.team) !== undefined, "names no tenant"),
);

/** @see https://docs.slack.dev/reference/methods/auth.test */
const IdentitySchema = v.object({ bot_id: SlackId, url: v.optional(v.string()) });

/** What Slack granted. */
export type Access = v.InferOutput<typeof AccessSchema>;

/** Who the bot is. */
export type Identity = v.InferOutput<typeof IdentitySchema>;

/** What `oauth.v2.access` says; `undefined` if it is not what Slack documents. */
export function readAccess(body: unknown): Access | undefined {
  const result = v.safeParse(AccessSchema, body);
  return result.success ? result.output : undefined;
}

/** What `auth.test` says; `undefined` if it is not what Slack documents. */
export function readIdentity(body: unknown): Identity | undefined {
  const result = v.safeParse(IdentitySchema, body);
  return result.success ? result.output : undefined;
}

/**
 * The installation to keep: the bot's token, and of the person who installed only the id.
 *
 * @param askedAtSeconds When the code was sent: a token ends so long after.
 */
export function installationOf(
  access: Access,
  identity: Identity,
  askedAtSeconds: number,
): SlackInstallation & { readonly bot: object } {
  const { access_token: token, refresh_token: refreshToken, expires_in: expiresIn } = access;
  return {
    team: named(access.team),
    enterprise: named(access.enterprise),
    user: { id: access.authed_user.id, token: undefined, scopes: undefined },
    bot: {
      token,
      scopes: access.scope.split(",").filter((scope) => scope !== ""),
      id: identity.bot_id,
      userId: access.bot_user_id,
      ...(refreshToken === undefined || expiresIn === undefined
        ? {}
        : { refreshToken, expiresAt: askedAtSeconds + Math.floor(expiresIn) }),
    },
    appId: access.app_id,
    tokenType: "bot",
    isEnterpriseInstall: access.is_enterprise_install,
    authVersion: "v2",
    ...(access.is_enterprise_install && identity.url !== undefined ? { enterpriseUrl: identity.url } : {}),
  };
}

function named(place: Access["team"]): { id: string; name?: string } | undefined {
  if (place === undefined) return undefined;
  return { id: place.id, ...(place.name === undefined ? {} : { name: place.name }) };
}
