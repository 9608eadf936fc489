/** What a control carries of the picture that it belongs to: `<ts of the post>/<file>`, and a format before it. */
import { type Format, formats } from "../tag.ts";

/** Which picture of a channel. */
export interface Reference {
  readonly postTs: string;
  readonly fileId: string;
}

/** The value of a button. */
export function writeReference({ postTs, fileId }: Reference): string {
  return `${postTs}/${fileId}`;
}

/** The value of a choice from the menu of formats. */
export function writeFormatReference(format: Format, reference: Reference): string {
  return `${format}/${writeReference(reference)}`;
}

const PATTERN = /^(?:([a-z]+)\/)?(\d{1,12}\.\d{1,9})\/([A-Z0-9]{2,64})$/;

/** `undefined` for what isn't one. */
export function readReference(value: string): (Reference & { readonly format?: Format }) | undefined {
  const [, name, postTs, fileId] = PATTERN.exec(value) ?? [];
  if (postTs === undefined || fileId === undefined) return undefined;
  const format = formats.find((each) => each === name);
  return format === undefined ? { postTs, fileId } : { postTs, fileId, format };
}
