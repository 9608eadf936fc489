/** Where an error was thrown. */

/**
 * The lines of an error's stack that name places in the code, innermost first, such as `at run (file.ts:12:5)`.
 *
 * A stack begins with the message, and a message can have lines that look like places: what isn't behind the message
 * is not taken.
 */
export function framesOf({ stack = "", message }: Error): readonly string[] {
  const from = stack.indexOf(message);
  if (from === -1) return [];
  const frames = stack.slice(from + message.length).matchAll(/^ {4}(at .+:\d+:\d+\)?)$/gm);
  return [...frames].map(([, frame = ""]) => frame);
}
