// A call to KMS, and what to tell the operator when it fails.
import { type KmsFault, type KmsFaultCode, understandFault } from "../kms-fault.ts";
import { CommandRefusal } from "./command-refusal.ts";

const sentences: Readonly<Record<KmsFaultCode, string>> = {
  "context-mismatch":
    "The ciphertext was encrypted with another encryption context, or is damaged (KMS does not say which).",
  "key-denied":
    "KMS denies it. These credentials need kms:Encrypt, kms:Decrypt or kms:ReEncrypt* on the key.",
  "key-disabled": "The key is disabled or about to be deleted.",
  "key-missing": "KMS does not find the key, or it is of the wrong kind. Check --key and --region.",
  "credentials-refused": "The AWS credentials are absent, expired or wrong.",
  "region-missing": "No AWS region is set. Add --region, or set AWS_REGION.",
  "kms-refused": "KMS refused the request.",
  throttled: "KMS is throttling. Try again.",
  "kms-unavailable": "KMS gave no usable answer. Check the network and the endpoint, and try again.",
};

/** Resolves to KMS's answer. */
export async function askKms<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const fault = understandFault(error);
    throw new CommandRefusal(1, `${sentences[fault.code]}${detailsOf(fault)}`);
  }
}

function detailsOf({ cause: { name, message, requestId } }: KmsFault): string {
  // Where KMS says nothing, the SDK says that.
  const said = message === name || message === "UnknownError" ? name : `${name}: ${message}`;
  return `\n  (${said}${requestId === undefined ? "" : `; request ${requestId}`})`;
}
