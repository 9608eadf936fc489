/** Is this request really from Slack? Verifies the v0 signature over the raw bytes, whatever carried them. */
export {
  createVerifier,
  type Verification,
  type Verified,
  type Verifier,
  type VerifierOptions,
} from "./create-verifier.ts";
export { fromIncomingMessage, type NodeRequest } from "./from-incoming-message.ts";
export { fromLambdaEvent, type LambdaHttpEvent } from "./from-lambda-event.ts";
export { type FetchBody, type FetchBodyReader, type FetchRequest, fromRequest } from "./from-request.ts";
export type { FetchHeaders, HeaderRecord, RequestHeaders } from "./headers.ts";
export {
  type ReadRefusalReason,
  type Refusal,
  type RefusalReason,
  refusalStatus,
  type VerifyRefusalReason,
} from "./refusal.ts";
export { type SignOptions, type SlackSignatureHeaders, signSlackRequest } from "./sign-slack-request.ts";
export type { ReadOptions, ReadResult, RequestRead, SignedRequest } from "./signed-request.ts";
export { SlackVerifyError, type SlackVerifyErrorCode } from "./slack-verify-error.ts";
