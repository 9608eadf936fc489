/** The key that states are signed with: derived, so that there is no second secret to keep. Source: RFC 5869. */
import { hkdfSync } from "node:crypto";
import type { Secret } from "@luckydraw/kms-secrets";

const PURPOSE = "luckydraw/oauth-callback/state/v1";

/** @param clientSecret The Slack app's. 32 bytes that say nothing about it. */
export function stateKey(clientSecret: Secret): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", clientSecret.reveal(), "", PURPOSE, 32));
}
