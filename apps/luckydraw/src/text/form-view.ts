/** The form that a bare `/luckydraw` opens. */
import type { ModalView } from "@slack/types";
import type { Locale } from "./locale.ts";

/** The form's callback id. */
export const FORM_CALLBACK_ID = "luckydraw:form";

/** What the form starts from. */
export interface FormOptions {
  readonly locale: Locale;
  /** The channel that the command was typed in. */
  readonly channelId: string;
  /** Comes back with the submission; at most 3,000 characters, made and read by the flow. */
  readonly metadata: string;
}

/** The modal for `views.open`. */
export function formView(options: FormOptions): ModalView {
  return {
    type: "modal",
    callback_id: FORM_CALLBACK_ID,
    title: { type: "plain_text", text: "Luckydraw" },
    private_metadata: options.metadata,
    blocks: [],
  };
}
