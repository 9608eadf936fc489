/** Signing secrets, checked once and kept as keys that print nothing. */
import { createSecretKey, type KeyObject } from "node:crypto";
import { SlackVerifyError } from "./slack-verify-error.ts";

/**
 * Turns a signing secret into a key. Node keeps the bytes outside of JavaScript, so that printing or
 * serialising the key shows nothing, and HMAC needs no set-up of the key for each request.
 *
 * @param signingSecret - as Slack's page "Basic Information" shows it; used as UTF-8.
 * @throws {@link SlackVerifyError} `missing-secret`, `padded-secret`.
 */
export function createSigningKey(signingSecret: string): KeyObject {
  // Checked at run time as well: an unset variable or a wrapped secret reaches here from untyped code.
  if (typeof signingSecret !== "string" || signingSecret.trim() === "") {
    throw new SlackVerifyError("missing-secret", "A signing secret is missing, blank or not a string.");
  }
  if (signingSecret.trim() !== signingSecret) {
    throw new SlackVerifyError(
      "padded-secret",
      "A signing secret has white space at an end, which no signature would ever match: trim it.",
    );
  }
  return createSecretKey(Buffer.from(signingSecret));
}
