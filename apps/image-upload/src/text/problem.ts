/** What can't be done, and what a sentence about it needs. */

/** Something to tell the person who typed or pressed. */
export type Problem =
  | { readonly code: "not-understood" }
  /** Pictures of direct messages don't become public. */
  | { readonly code: "channels-only" }
  /** The bot isn't in a channel that only its members see. */
  | { readonly code: "invite-first" }
  | { readonly code: "may-not-switch"; readonly creatorId?: string | undefined }
  | { readonly code: "admins-only" }
  /** Only who posted the picture, and admins, may take it away. */
  | { readonly code: "not-yours"; readonly userId: string }
  /** It was taken away, or is not kept any more. */
  | { readonly code: "picture-gone" };
