/** KMS's Decrypt as the port of kms-secrets. Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
import type { KmsDecrypter } from "@luckydraw/kms-secrets";
import type { CallAws } from "./call-aws.ts";

/** No attempt at decrypting may use up the whole start, milliseconds. */
const ATTEMPT_MS = 1_000;

/** @param call Calls `kms`. */
export function kmsDecrypter(call: CallAws): KmsDecrypter {
  return {
    decrypt: async ({ ciphertext, context }, signal) => {
      const answer = await call(
        {
          path: "/",
          headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "TrentService.Decrypt" },
          body: JSON.stringify({
            CiphertextBlob: Buffer.from(ciphertext).toString("base64"),
            EncryptionContext: context,
          }),
        },
        { signal: signal ?? AbortSignal.timeout(3 * ATTEMPT_MS), attemptMs: ATTEMPT_MS },
      );
      const { Plaintext } = JSON.parse(answer.body.toString("utf8"));
      return Buffer.from(Plaintext, "base64");
    },
  };
}
