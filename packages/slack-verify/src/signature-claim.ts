/** What a request's headers claim: that somebody with the secret signed it at a certain time. */
import { headerValues, type RequestHeaders } from "./headers.ts";
import { type Refusal, refuse, type VerifyRefusalReason } from "./refusal.ts";
import { parseSignature, parseTimestamp, SIGNATURE_HEADER, TIMESTAMP_HEADER } from "./signature.ts";

/** A well-formed signature and timestamp, of which nothing is checked yet. */
export interface SignatureClaim {
  readonly ok: true;
  readonly signature: Uint8Array;
  /** Exactly as its header has it, because the signature covers its spelling. */
  readonly timestamp: string;
  readonly timestampSeconds: number;
}

/** Reads the two headers, each of which must be there once and be well-formed. */
export function readSignatureClaim(headers: RequestHeaders): SignatureClaim | Refusal<VerifyRefusalReason> {
  const [signatureText, anotherSignature] = headerValues(headers, SIGNATURE_HEADER);
  if (signatureText === undefined) return refuse("missing-signature");
  if (anotherSignature !== undefined) return refuse("duplicate-signature");
  const [timestamp, anotherTimestamp] = headerValues(headers, TIMESTAMP_HEADER);
  if (timestamp === undefined) return refuse("missing-timestamp");
  if (anotherTimestamp !== undefined) return refuse("duplicate-timestamp");

  const signature = parseSignature(signatureText);
  if (signature === undefined) return refuse("malformed-signature");
  const timestampSeconds = parseTimestamp(timestamp);
  if (timestampSeconds === undefined) return refuse("malformed-timestamp");
  return { ok: true, signature, timestamp, timestampSeconds };
}
