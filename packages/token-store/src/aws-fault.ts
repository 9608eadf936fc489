// What a failure of DynamoDB or KMS means, and the part of it that is safe to keep.
import type { TokenStoreErrorCode } from "./token-store-error.ts";

/** A failure, understood. Its cause holds nothing that could quote a request or an answer. */
export interface AwsFault {
  readonly code: TokenStoreErrorCode;
  readonly cause: Error;
}

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html and
// https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
const codes: ReadonlyMap<string, TokenStoreErrorCode> = new Map([
  ["InvalidCiphertextException", "seal-mismatch"],
  ["DisabledException", "key-unusable"],
  ["IncorrectKeyException", "key-unusable"],
  ["InvalidArnException", "key-unusable"],
  ["InvalidKeyUsageException", "key-unusable"],
  ["KMSInvalidStateException", "key-unusable"],
  ["NotFoundException", "key-unusable"],
  ["ResourceNotFoundException", "table-missing"],
  ["AccessDeniedException", "access-denied"],
  ["CredentialsProviderError", "access-denied"],
  ["ExpiredTokenException", "access-denied"],
  ["IncompleteSignatureException", "access-denied"],
  ["InvalidSignatureException", "access-denied"],
  ["MissingAuthenticationTokenException", "access-denied"],
  ["UnrecognizedClientException", "access-denied"],
  ["LimitExceededException", "throttled"],
  ["ProvisionedThroughputExceededException", "throttled"],
  ["RequestLimitExceeded", "throttled"],
  ["ThrottlingException", "throttled"],
  ["TooManyRequestsException", "throttled"],
  ["InternalServerError", "unavailable"],
  ["KeyUnavailableException", "unavailable"],
  ["KMSInternalException", "unavailable"],
  ["TimeoutError", "unavailable"],
]);

/** Says what a rejection of a port means. */
export function understandFault(error: unknown): AwsFault {
  const fault = readFault(error);
  return { code: codes.get(fault.name) ?? codeOfOthers(fault), cause: safeCause(fault) };
}

/** The part of any error that may be kept: its name, if that is a word, and numbers. */
export function safeCauseOf(error: unknown): Error {
  return safeCause(readFault(error));
}

interface ReadFault {
  readonly name: string;
  readonly systemCode: string | undefined;
  readonly httpStatusCode: number | undefined;
  readonly requestId: string | undefined;
}

function readFault(error: unknown): ReadFault {
  const { name, code, $metadata }: Partial<SdkError> = error instanceof Error ? error : {};
  return {
    name: name !== undefined && /^[A-Za-z]{1,64}$/.test(name) ? name : "Error",
    systemCode: typeof code === "string" && /^E[A-Z]{3,30}$/.test(code) ? code : undefined,
    httpStatusCode: $metadata?.httpStatusCode,
    requestId: $metadata?.requestId,
  };
}

// The members that errors of the SDK and of Node's sockets have on top of the language's.
interface SdkError extends Error {
  readonly code: unknown;
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string };
}

// A status below 400 on an error means an answer that could not be read.
function codeOfOthers({ systemCode, httpStatusCode }: ReadFault): TokenStoreErrorCode {
  if (systemCode !== undefined) return "unavailable";
  if (httpStatusCode === undefined) return "aws-refused";
  return httpStatusCode >= 400 && httpStatusCode < 500 ? "aws-refused" : "unavailable";
}

// Messages are never kept: the SDK quotes answers in some, and a plaintext may stand in an answer.
function safeCause({ name, systemCode, httpStatusCode, requestId }: ReadFault): Error {
  return Object.assign(new Error("the message is withheld: it could quote an answer"), {
    name,
    ...(systemCode === undefined ? {} : { code: systemCode }),
    ...(httpStatusCode === undefined ? {} : { httpStatusCode }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}
