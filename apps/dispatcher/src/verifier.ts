/** The verifier, made once from the decrypted signing secrets. */
import type { Secret, Secrets } from "@luckydraw/kms-secrets";
import { createVerifier, type Verifier } from "@luckydraw/slack-verify";
import { BUDGET_MS } from "./deadline.ts";

/** The variables that hold signing secrets; the second one only while the first is being rotated. */
export type SigningSecrets = Secrets<"SLACK_SIGNING_SECRET", "SLACK_SIGNING_SECRET_PREVIOUS">;

/**
 * Keeps the verifier once there is one. A decryption that failed is not kept: the next request tries again.
 *
 * @param secrets The function's signing secrets.
 */
export function verifierOf(secrets: SigningSecrets): () => Promise<Verifier> {
  let verifier: Verifier | undefined;
  return async () => {
    verifier ??= makeVerifier(await secrets.all({ signal: AbortSignal.timeout(BUDGET_MS) }));
    return verifier;
  };
}

function makeVerifier(secrets: Awaited<ReturnType<SigningSecrets["all"]>>): Verifier {
  const inUse = [secrets.SLACK_SIGNING_SECRET, secrets.SLACK_SIGNING_SECRET_PREVIOUS];
  const signingSecrets = inUse.filter((secret): secret is Secret => secret !== undefined);
  return createVerifier({ signingSecrets: signingSecrets.map((secret) => secret.reveal()) });
}
