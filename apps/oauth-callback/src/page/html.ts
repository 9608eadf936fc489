/** HTML that is made of text, so that nothing in a text becomes markup. */

/** A piece of markup. */
export interface Html {
  readonly markup: string;
}

type Part = string | Html | readonly Html[] | undefined;

/**
 * A template of markup: what is put in is text and gets escaped, unless it is markup itself.
 *
 * @example
 * markup`<p>${"<b>"}</p>`.markup; // <p>&lt;b&gt;</p>
 */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = template.map((text, index) => text + markupOf(parts[index]));
  return { markup: filled.join("") };
}

function markupOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string")
    return part.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}
