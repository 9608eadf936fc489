/** What a control carries of the picture that it belongs to: `<ts of the post>/<file>`. */

/** Which picture of a channel. */
export interface Reference {
  readonly postTs: string;
  readonly fileId: string;
}

/** The value of a button. */
export function writeReference({ postTs, fileId }: Reference): string {
  return `${postTs}/${fileId}`;
}

const PATTERN = /^(\d{1,12}\.\d{1,9})\/([A-Z0-9]{2,64})$/;

/** `undefined` for what isn't one. */
export function readReference(value: string): Reference | undefined {
  const [, postTs, fileId] = PATTERN.exec(value) ?? [];
  return postTs === undefined || fileId === undefined ? undefined : { postTs, fileId };
}
