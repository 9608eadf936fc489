/** The one error of this package. */

/** What can be wrong with what a developer or operator gave. */
export type SlackAppErrorCode = "invalid-origin" | "invalid-manifest";

/** Thrown for arguments that no app can be made of. The message says which and what to give instead. */
export class SlackAppError extends Error {
  override readonly name = "SlackAppError";
  readonly code: SlackAppErrorCode;

  /** @param message Names the argument and the rule. */
  constructor(code: SlackAppErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
