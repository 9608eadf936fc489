/** The fields of the form, by their block ids. Each block has one element, whose action id is the same. */

/** The form's callback id. */
export const FORM_CALLBACK_ID = "luckydraw:form";

/** Block ids of the form. */
export const fields = {
  who: "who",
  people: "people",
  channels: "channels",
  options: "options",
  method: "method",
  count: "count",
  prize: "prize",
  reserves: "reserves",
  except: "except",
  quietly: "quietly",
} as const;

/** A field of the form. */
export type Field = (typeof fields)[keyof typeof fields];

/** Whom to draw from. */
export const sources = ["channel", "people", "options"] as const;
/** Whom to draw from. */
export type PoolSource = (typeof sources)[number];

/** How to draw, the usual first. */
export const methods = ["pick", "order", "teams"] as const;
