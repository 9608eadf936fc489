/** Takes what Slack sent back: the state is checked and used, the code exchanged, the installation kept. */
import type { SlackInstallation } from "@luckydraw/token-store";
import type { App } from "./app.ts";
import type { Config } from "./config.ts";
import { missingScopes } from "./missing-scopes.ts";
import type { Installed, Outcome } from "./outcome.ts";
import { redirectUri } from "./places.ts";
import type { Request } from "./request.ts";
import { exchangeCode } from "./slack/exchange-code.ts";
import { browserIdIn } from "./state/browser-cookie.ts";
import { readState } from "./state/state.ts";
import { stateKey } from "./state/state-key.ts";
import { STORE_MS, type TimeLeft } from "./time-left.ts";
import { welcome } from "./welcome.ts";

// What each step may take at most, milliseconds; all together leave the time to store.
const SECRET_MS = 3_000;
const STATE_MS = 2_000;
const SLACK_MS = 4_000;
const WELCOME_MS = 2_000;

/**
 * Finishes an installation.
 *
 * @throws KmsSecretsError, TokenStoreError, or DynamoDB's error when one of them can't do its part.
 */
export async function finishInstallation(app: App, request: Request, time: TimeLeft): Promise<Outcome> {
  const error = request.parameter("error");
  if (error === "access_denied") return { kind: "denied" };
  if (error !== undefined) return { kind: "slack-refused", detail: "error-in-query" };

  const clientSecret = await app.clientSecret(time.upTo(SECRET_MS, STORE_MS));
  const nowSeconds = Math.floor(app.now() / 1_000);
  const browserId = browserIdIn(request.cookie);
  const state = readState(stateKey(clientSecret), request.parameter("state"), { browserId, nowSeconds });
  if (!state.ok) return { kind: state.reason };
  const code = request.parameter("code");
  if (code === undefined) return { kind: "code-missing" };
  // Used before the code is exchanged: of several that come at once, one goes on.
  const isFirst = await app.usedStates.use(state.id, state.issuedAtSeconds, time.upTo(STATE_MS, STORE_MS));
  if (!isFirst) return { kind: "replayed" };

  const { appId, clientId, publicOrigin } = app.config;
  const exchanged = await exchangeCode(app.callSlack, {
    code,
    appId,
    clientId,
    clientSecret: clientSecret.reveal(),
    redirectUri: redirectUri(publicOrigin),
    nowSeconds,
    signal: time.upTo(SLACK_MS, STORE_MS),
  });
  if (!exchanged.ok) return { kind: exchanged.reason, detail: exchanged.detail };
  const { installation } = exchanged;
  await app.installations.storeInstallation(installation);
  const isWelcomed = await welcome(app, installation, request.locale, time.upTo(WELCOME_MS));
  const installed = installedOf(app.config, installation);
  return { kind: "installed", installed, detail: isWelcomed ? undefined : "welcome-not-sent" };
}

function installedOf(
  { appId, scopes }: Pick<Config, "appId" | "scopes">,
  { team, enterprise, bot, enterpriseUrl, isEnterpriseInstall }: SlackInstallation,
): Installed {
  const isOrganisation = isEnterpriseInstall === true;
  return {
    appId,
    teamId: isOrganisation ? undefined : team?.id,
    enterpriseId: enterprise?.id,
    name: (isOrganisation ? enterprise : team)?.name,
    organisationUrl: isOrganisation ? enterpriseUrl : undefined,
    missingScopes: missingScopes(scopes, bot?.scopes ?? []),
  };
}
