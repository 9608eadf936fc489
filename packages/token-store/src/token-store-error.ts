// The one error of the package: it names the tenant and the remedy, never anything of a token.

/**
 * Why the store could not do what it was asked. `throttled`, `unavailable`, `slack-unavailable` and `aborted` pass by
 * themselves; the others need somebody to act.
 *
 * @example
 * import type { TokenStoreErrorCode } from "@luckydraw/token-store";
 *
 * const passing: readonly TokenStoreErrorCode[] = ["throttled", "unavailable", "slack-unavailable", "aborted"];
 * console.log(passing.length); // 4
 */
export type TokenStoreErrorCode =
  | "not-installed"
  | "bot-token-missing"
  | "tenant-invalid"
  | "app-mismatch"
  | "tokens-too-large"
  | "seal-mismatch"
  | "row-unreadable"
  | "refresh-refused"
  | "refresher-missing"
  | "access-denied"
  | "key-unusable"
  | "table-missing"
  | "aws-refused"
  | "throttled"
  | "unavailable"
  | "slack-unavailable"
  | "aborted";

const remedies: Readonly<Record<TokenStoreErrorCode, string>> = {
  "not-installed": "There is no installation. The app was removed, or never installed: have it installed.",
  "bot-token-missing": "The installation has no bot token. Ask for a bot scope when installing.",
  "tenant-invalid":
    "Neither a team id nor an enterprise id was given, or an id is not of letters and digits.",
  "app-mismatch": "The installation is another app's. Check the `appId` given to createTokenStore.",
  "tokens-too-large": "The tokens are longer than the 4,096 bytes that KMS seals at once.",
  "seal-mismatch":
    "The tokens do not open: they were sealed for another tenant or app, or are damaged (KMS does not say which). " +
    "Have the app installed again.",
  "row-unreadable": "The row is not as this package writes it. Have the app installed again.",
  "refresh-refused": "Slack refused to refresh the token, and it has expired. Have the app installed again.",
  "refresher-missing":
    "The token has expired, and createTokenStore was given no `refresher`. Give it slackRefresher.",
  "access-denied":
    "AWS denies it. Allow the role the actions that the README names, and check credentials and the clock.",
  "key-unusable": "The KMS key is disabled, deleted, missing, or not the one that sealed these tokens.",
  "table-missing": "DynamoDB does not know the table. Check its name and the region.",
  "aws-refused": "AWS refused the request. The `cause` carries the exception's name and the request id.",
  throttled: "AWS is throttling, and the time was over. Try again; ask for more capacity if it stays so.",
  unavailable: "AWS gave no usable answer, and the time was over. Try again; check network and endpoint.",
  "slack-unavailable": "Slack gave no usable answer to a refresh, and the token has expired. Try again.",
  aborted: "The time was over, or the caller's signal aborted. Try again with more time.",
};

/** What went wrong and for whom. */
export interface TokenStoreErrorDetails {
  readonly code: TokenStoreErrorCode;
  /** App and tenant, ids only. */
  readonly subject?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Switch on `code`; `message` is for people and holds ids and the remedy, never a token, a ciphertext or a name.
 *
 * `cause`, when AWS or Slack failed, is a copy of their error without what could quote a request or an answer.
 *
 * @example
 * import { createTokenStore, TokenStoreError } from "@luckydraw/token-store";
 * import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
 *
 * const store = createTokenStore({ appId: "A0EXAMPLE", table: memoryTable(), sealer: memorySealer() });
 * const fault = await store.botToken({ teamId: "T0EXAMPLE" }).catch((error: unknown) => error);
 * if (fault instanceof TokenStoreError) console.log(fault.code); // not-installed
 */
export class TokenStoreError extends Error {
  override readonly name = "TokenStoreError";
  readonly code: TokenStoreErrorCode;

  constructor({ code, subject, cause }: TokenStoreErrorDetails) {
    super(
      `${remedies[code]}${subject === undefined ? "" : ` (${subject})`}`,
      cause === undefined ? {} : { cause },
    );
    this.code = code;
  }
}
