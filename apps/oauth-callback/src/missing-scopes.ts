/** What was not granted. */

/** Those of the scopes asked for that an installation lacks, in their order. */
export function missingScopes(asked: readonly string[], granted: readonly string[]): readonly string[] {
  return asked.filter((scope) => !granted.includes(scope));
}
