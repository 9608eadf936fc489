/** Sends a browser to Slack, with a state that only this browser can bring back. */
import type { App } from "./app.ts";
import { redirectUri } from "./places.ts";
import type { Request } from "./request.ts";
import { browserCookie, browserIdIn } from "./state/browser-cookie.ts";
import { issueState, STATE_LIFE_SECONDS } from "./state/state.ts";
import { stateKey } from "./state/state-key.ts";
import type { TimeLeft } from "./time-left.ts";

/** Where the browser is sent and what it keeps. */
export interface Departure {
  readonly location: string;
  readonly cookie: string;
}

const SECRET_MS = 3_000;

/**
 * Begins an installation.
 *
 * A browser that has an id keeps it, so that two tabs, or a second click, don't spoil each other.
 *
 * @throws KmsSecretsError when the client secret can't be had.
 */
export async function beginInstallation(app: App, request: Request, time: TimeLeft): Promise<Departure> {
  const { clientId, slackAuthorizeUrl, publicOrigin, scopes } = app.config;
  const key = stateKey(await app.clientSecret(time.upTo(SECRET_MS)));
  const browserId = browserIdIn(request.cookie) ?? app.randomText(32);
  const state = issueState(key, {
    id: app.randomText(16),
    browserId,
    issuedAtSeconds: Math.floor(app.now() / 1_000),
  });
  const location = new URL(slackAuthorizeUrl);
  location.searchParams.set("client_id", clientId);
  location.searchParams.set("scope", scopes.join());
  location.searchParams.set("redirect_uri", redirectUri(publicOrigin));
  location.searchParams.set("state", state);
  return { location: location.href, cookie: browserCookie(browserId, STATE_LIFE_SECONDS) };
}
