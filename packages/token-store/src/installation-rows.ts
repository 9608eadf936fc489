// An installation as `@slack/oauth` knows it, taken apart into rows and put together again.
//
// The bot's tokens and each person's stand in rows of their own: they are refreshed, revoked and asked for one by one.
import { type Secret, secretOf } from "@luckydraw/kms-secrets";
import type { InstallationRow, RowFacts, RowKey } from "./ports.ts";
import type { Tokens } from "./sealed-tokens.ts";
import type { SlackInstallation } from "./slack-installation.ts";
import { installationKey, ownPlaceOf, type Place, userKey } from "./tenant.ts";
import { TokenStoreError } from "./token-store-error.ts";

/** A row that is not sealed yet, and what to seal in it. */
export interface OpenRow {
  readonly row: InstallationRow;
  readonly tokens: Tokens;
}

/** What a new row starts with. */
export interface RowStart {
  readonly version: string;
  readonly nowMs: number;
}

/**
 * Where an installation belongs.
 *
 * @throws TokenStoreError `app-mismatch`, `tenant-invalid`
 */
export function placeOfInstallation(appId: string, installation: SlackInstallation): Place {
  if (installation.appId && installation.appId !== appId) {
    throw new TokenStoreError({ code: "app-mismatch", subject: appId });
  }
  const { team, enterprise, isEnterpriseInstall } = installation;
  // An organisation's installation has no team, and a workspace's is never kept as its organisation's.
  const ids = isEnterpriseInstall ? { enterpriseId: enterprise?.id } : { teamId: team?.id };
  return ownPlaceOf(appId, { ...ids, isEnterpriseInstall });
}

/** The installation's own row. */
export function installationRowOf(place: Place, installation: SlackInstallation, start: RowStart): OpenRow {
  const { bot, incomingWebhook } = installation;
  return {
    row: rowOf(installationKey(place), factsOf(place, installation), bot?.expiresAt, start),
    tokens: {
      ...tokensOf(bot?.token, bot?.refreshToken),
      ...(incomingWebhook === undefined ? {} : { webhookUrl: secretOf(incomingWebhook.url) }),
    },
  };
}

/** The row of the person who installed, if Slack gave a token for them. */
export function userRowOf(
  place: Place,
  { user, enterprise }: SlackInstallation,
  start: RowStart,
): OpenRow | undefined {
  if (!user.token) return undefined;
  const facts = present({ userId: user.id, enterpriseId: enterprise?.id, scopes: user.scopes });
  return {
    row: rowOf(userKey(place, user.id), facts, user.expiresAt, start),
    tokens: tokensOf(user.token, user.refreshToken),
  };
}

/** Puts an installation together; `user` is the row of the person whose token was asked for, if there is one. */
export function installationOf(own: OpenRow, user: OpenRow | undefined): SlackInstallation {
  const { text, flag } = readFacts(own.row.facts);
  const teamId = text("teamId");
  const enterpriseId = text("enterpriseId");
  return {
    team: teamId === undefined ? undefined : { id: teamId, ...present({ name: text("teamName") }) },
    enterprise:
      enterpriseId === undefined
        ? undefined
        : { id: enterpriseId, ...present({ name: text("enterpriseName") }) },
    user: userOf(text("installerUserId") ?? "", user),
    ...botOf(own),
    ...webhookOf(own),
    appId: text("appId"),
    ...present({ enterpriseUrl: text("enterpriseUrl"), metadata: text("metadata") }),
    ...(text("tokenType") === "bot" ? { tokenType: "bot" } : {}),
    isEnterpriseInstall: flag("isEnterpriseInstall"),
    authVersion: text("authVersion") === "v1" ? "v1" : "v2",
  };
}

/** The person who installed, if they have a row of their own. */
export function installerOf({ facts }: InstallationRow): string | undefined {
  const { text, flag } = readFacts(facts);
  return flag("hasInstallerToken") ? text("installerUserId") : undefined;
}

function rowOf(
  key: RowKey,
  facts: RowFacts,
  tokenExpiresAtSeconds: number | undefined,
  { version, nowMs }: RowStart,
): InstallationRow {
  return {
    ...key,
    version,
    registeredAtMs: nowMs,
    updatedAtMs: nowMs,
    ...(tokenExpiresAtSeconds === undefined ? {} : { tokenExpiresAtSeconds }),
    facts,
  };
}

function factsOf({ appId }: Place, installation: SlackInstallation): RowFacts {
  const { team, enterprise, user, bot, incomingWebhook } = installation;
  return present({
    appId,
    isEnterpriseInstall: installation.isEnterpriseInstall ?? false,
    teamId: team?.id,
    teamName: team?.name,
    enterpriseId: enterprise?.id,
    enterpriseName: enterprise?.name,
    enterpriseUrl: installation.enterpriseUrl,
    installerUserId: user.id,
    hasInstallerToken: Boolean(user.token),
    botId: bot?.id,
    botUserId: bot?.userId,
    botScopes: bot?.scopes,
    tokenType: installation.tokenType,
    authVersion: installation.authVersion,
    metadata: installation.metadata,
    webhookChannel: incomingWebhook?.channel,
    webhookChannelId: incomingWebhook?.channelId,
    webhookConfigurationUrl: incomingWebhook?.configurationUrl,
  });
}

function tokensOf(token: string | undefined, refreshToken: string | undefined): Tokens {
  return {
    ...(token ? { token: secretOf(token) } : {}),
    ...(refreshToken ? { refreshToken: secretOf(refreshToken) } : {}),
  };
}

function botOf({ row, tokens }: OpenRow): Pick<SlackInstallation, "bot"> {
  if (tokens.token === undefined) return {};
  const { text, list } = readFacts(row.facts);
  return {
    bot: {
      ...plainTokens(row, tokens.token, tokens.refreshToken),
      scopes: list("botScopes") ?? [],
      id: text("botId") ?? "",
      userId: text("botUserId") ?? "",
    },
  };
}

function userOf(installerUserId: string, found: OpenRow | undefined): SlackInstallation["user"] {
  if (found?.tokens.token === undefined) return { id: installerUserId, token: undefined, scopes: undefined };
  const { row, tokens } = found;
  const { text, list } = readFacts(row.facts);
  return {
    id: text("userId") ?? "",
    scopes: list("scopes"),
    ...plainTokens(row, found.tokens.token, tokens.refreshToken),
  };
}

function webhookOf({ row, tokens }: OpenRow): Pick<SlackInstallation, "incomingWebhook"> {
  if (tokens.webhookUrl === undefined) return {};
  const { text } = readFacts(row.facts);
  const channel = text("webhookChannel");
  const channelId = text("webhookChannelId");
  const configurationUrl = text("webhookConfigurationUrl");
  return {
    incomingWebhook: {
      url: tokens.webhookUrl.reveal(),
      ...present({ channel, channelId, configurationUrl }),
    },
  };
}

interface PlainTokens {
  token: string;
  refreshToken?: string;
  expiresAt?: number;
}

function plainTokens(
  { tokenExpiresAtSeconds }: InstallationRow,
  token: Secret,
  refreshToken: Secret | undefined,
): PlainTokens {
  return {
    token: token.reveal(),
    ...(refreshToken === undefined ? {} : { refreshToken: refreshToken.reveal() }),
    ...(tokenExpiresAtSeconds === undefined ? {} : { expiresAt: tokenExpiresAtSeconds }),
  };
}

// Slack sends "" where it has nothing.
function present<Value extends string | boolean | readonly string[]>(
  members: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(entries) as Record<string, Value>;
}

function readFacts(facts: RowFacts) {
  const text = (name: string): string | undefined => {
    const value = facts[name];
    return typeof value === "string" ? value : undefined;
  };
  const list = (name: string): string[] | undefined => {
    const value = facts[name];
    return Array.isArray(value) ? [...value] : undefined;
  };
  return { text, list, flag: (name: string): boolean => facts[name] === true };
}
