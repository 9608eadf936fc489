// What a failure of the key service means, and the part of it that is safe to keep.
import type { KmsSecretsErrorCode } from "./kms-secrets-error.ts";

/** The codes that a failing key service leads to. */
export type KmsFaultCode = Extract<
  KmsSecretsErrorCode,
  | "context-mismatch"
  | "key-denied"
  | "key-disabled"
  | "key-missing"
  | "credentials-refused"
  | "region-missing"
  | "kms-refused"
  | "throttled"
  | "kms-unavailable"
>;

/** A failure, understood: its code, and a cause without anything that could quote a request or an answer. */
export interface KmsFault {
  readonly code: KmsFaultCode;
  readonly cause: Error & { readonly requestId?: string };
}

// What the SDK says when it has no region, by an error that has no name of its own.
const regionMissing = "Region is missing";

// https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html#API_Decrypt_Errors and CommonErrors.html
const codes: ReadonlyMap<string, KmsFaultCode> = new Map([
  ["InvalidCiphertextException", "context-mismatch"],
  ["AccessDeniedException", "key-denied"],
  ["InvalidGrantTokenException", "key-denied"],
  ["DisabledException", "key-disabled"],
  ["KMSInvalidStateException", "key-disabled"],
  ["NotFoundException", "key-missing"],
  ["InvalidArnException", "key-missing"],
  ["IncorrectKeyException", "key-missing"],
  ["InvalidKeyUsageException", "key-missing"],
  ["CredentialsProviderError", "credentials-refused"],
  ["ExpiredTokenException", "credentials-refused"],
  ["IncompleteSignature", "credentials-refused"],
  ["InvalidClientTokenId", "credentials-refused"],
  ["InvalidSignatureException", "credentials-refused"],
  ["MissingAuthenticationTokenException", "credentials-refused"],
  ["NotAuthorized", "credentials-refused"],
  ["OptInRequired", "credentials-refused"],
  ["UnrecognizedClientException", "credentials-refused"],
  [regionMissing, "region-missing"],
  ["LimitExceededException", "throttled"],
  ["RequestLimitExceeded", "throttled"],
  ["ThrottlingException", "throttled"],
  ["TooManyRequestsException", "throttled"],
  ["DependencyTimeoutException", "kms-unavailable"],
  ["KeyUnavailableException", "kms-unavailable"],
  ["KMSInternalException", "kms-unavailable"],
  ["ServiceUnavailable", "kms-unavailable"],
  ["TimeoutError", "kms-unavailable"],
]);

/** Says what a rejection of the port means, and makes the cause that may be logged. */
export function understandFault(error: unknown): KmsFault {
  const fault = readFault(error);
  return { code: codes.get(fault.name) ?? codeOfStatus(fault.httpStatusCode), cause: safeCause(fault) };
}

interface ReadFault {
  readonly name: string;
  readonly message: string;
  readonly systemCode: string | undefined;
  readonly httpStatusCode: number | undefined;
  readonly requestId: string | undefined;
}

function readFault(error: unknown): ReadFault {
  const { name, message, code, syscall, $metadata }: Partial<SdkError> = error instanceof Error ? error : {};
  return {
    name: message === regionMissing ? regionMissing : wordOr(name, "Error"),
    message: message ?? "",
    systemCode: typeof syscall === "string" ? code : undefined,
    httpStatusCode: $metadata?.httpStatusCode,
    requestId: $metadata?.requestId,
  };
}

// The name of an exception comes from the answer too: it is kept when it is a word.
function wordOr(name: string | undefined, otherwise: string): string {
  return name !== undefined && /^[A-Za-z]{1,64}$/.test(name) ? name : otherwise;
}

// The members that errors of the SDK and of Node's sockets have on top of the language's.
interface SdkError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string };
}

function codeOfStatus(status: number | undefined): KmsFaultCode {
  return status !== undefined && status >= 400 && status < 500 ? "kms-refused" : "kms-unavailable";
}

// The SDK hangs the answer on an error it throws while reading one, and a JSON parser quotes the text it stumbled
// over: both can be the plaintext. So the original is not kept, and its message only where its author is known.
function safeCause({ name, message, systemCode, httpStatusCode, requestId }: ReadFault): KmsFault["cause"] {
  const known = codes.has(name) || systemCode !== undefined;
  const cause = new Error(known ? message : "the message is withheld: it could quote the answer");
  return Object.assign(cause, {
    name,
    ...(systemCode === undefined ? {} : { code: systemCode }),
    ...(httpStatusCode === undefined ? {} : { httpStatusCode }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}
