/** What a button carries: the draw's number in its channel and the edition of the message that it stands under. */

/** A draw as it was shown. The tenant and channel are not in it: they come with Slack's signed request. */
export interface DrawReference {
  readonly number: number;
  readonly edition: number;
}

/**
 * @example
 * writeReference({ number: 12, edition: 3 }); // "12.3"
 */
export function writeReference({ number, edition }: DrawReference): string {
  return `${number}.${edition}`;
}

/**
 * @returns `undefined` if it is none.
 * @example
 * readReference("12.3"); // { number: 12, edition: 3 }
 */
export function readReference(value: string): DrawReference | undefined {
  const [, number, edition] = /^([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(value) ?? [];
  return number === undefined ? undefined : { number: Number(number), edition: Number(edition) };
}
