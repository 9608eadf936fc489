/** Where the routes are. */
import { publicRoutes } from "@luckydraw/slack-app";

const pathOf = (route: string): string => route.slice(route.indexOf("/"));

/** Where an installation begins. */
export const INSTALL_PATH: string = pathOf(publicRoutes.install);

/** Where Slack sends browsers back to. */
export const CALLBACK_PATH: string = pathOf(publicRoutes.oauthCallback);

/** The callback as Slack knows it: the same when a code is asked for and when it is exchanged. */
export function redirectUri(publicOrigin: string): string {
  return publicOrigin + CALLBACK_PATH;
}
