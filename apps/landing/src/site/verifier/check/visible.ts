/** Makes a text of a receipt fit to be shown. */

const MOST_CHARACTERS = 160;

// Controls, and what turns or hides the text around it.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0]/g;

/** Whether a text has characters that a reader can't see, or that turn what is around them. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) !== -1;
}

/** The text with controls and invisible characters written out, cut to a length that a page can take. */
export function visible(text: string): string {
  const cut = text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…`;
  return cut.replace(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
