/** Where in the sources an error came from. */

/** Libraries, and the runtime that the playground itself puts around a bundle. */
const NOT_THE_APP = /\/node_modules\/|\/apps\/playground\/src\/server\//;

/**
 * Finds the first line of a stack trace that is in the sources of this repository.
 *
 * @param trace A stack trace, line by line, with source maps applied.
 * @param root Absolute path of the repository, without a slash at its end.
 * @returns Such as `apps/luckydraw/src/handler.ts:12:5`, or `undefined`.
 */
export function sourceLine(trace: readonly string[], root: string): string | undefined {
  for (const line of trace) {
    const place = /(?:file:\/\/)?(\/[^()]*?:\d+:\d+)\)?$/.exec(line)?.[1];
    if (place?.startsWith(`${root}/`) && !NOT_THE_APP.test(place)) {
      return place.slice(root.length + 1);
    }
  }
  return undefined;
}
