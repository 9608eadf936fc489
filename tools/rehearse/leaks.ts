/** Looks for secrets where none may be: in everything that a rehearsal wrote. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Searches a folder, as the text is and as base64.
 *
 * @returns `<file>: <name of the secret>`, never the secret.
 */
export function findLeaks(folder: string, secrets: Readonly<Record<string, string>>): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    return Object.entries(secrets)
      .filter(([, secret]) => shapesOf(secret).some((shape) => content.includes(shape)))
      .map(([name]) => `${file}: ${name}`);
  });
}

function shapesOf(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString("base64");
  // The last characters depend on what follows the secret.
  return [secret, base64.replace(/.{1,4}$/, "")];
}
