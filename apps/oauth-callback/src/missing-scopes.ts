/** What was not granted. */
import { scopes } from "@luckydraw/slack-app";

/** The scopes that the app asks for, in its order. */
export const askedScopes: readonly string[] = Object.keys(scopes);

/** Those that an installation lacks. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  return askedScopes.filter((scope) => !granted.includes(scope));
}
