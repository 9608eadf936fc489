// A cold start pays for what is imported: the core must not bring the SDK, nor wake what Node loads late.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

// What Node itself has loaded after a program that decrypts one secret, beyond what an empty program loads.
function loadedBy(program: string): string[] {
  const report = "\nprocess.stdout.write(JSON.stringify(process.moduleLoadList));";
  const list = (source: string): string[] =>
    JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-"], {
        cwd: root,
        input: source + report,
      }).toString(),
    );
  const before = new Set(list(""));
  return list(program).filter((name) => !before.has(name));
}

const late = /undici|webcrypto|\bhttps?\b|\btls\b|\bnet\b|\bcrypto\b/;

describe("importing the core", () => {
  test("wakes neither undici nor WebCrypto nor the network", () => {
    const loaded = loadedBy(`
      import { createSecrets } from "@luckydraw/kms-secrets";
      const kms = { decrypt: async ({ ciphertext }) => ciphertext };
      const secrets = createSecrets({ kms, env: { TOKEN: "aGlk" }, names: ["TOKEN"], context: {} });
      if ((await secrets.get("TOKEN", { signal: AbortSignal.timeout(1e6) })).reveal() !== "hid") throw new Error();
    `);

    expect(loaded.filter((name) => late.test(name))).toEqual([]);
  });

  test("is told from importing the SDK by the same measure", () => {
    const loaded = loadedBy('import "@luckydraw/kms-secrets/aws";');

    expect(loaded.filter((name) => late.test(name))).not.toEqual([]);
  });
});
