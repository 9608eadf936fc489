/** What a control carries: the draw's number in its channel and the edition of the message that it stands under. */

/** A draw as it was shown. The tenant and channel are not in it: they come with Slack's signed request. */
export interface DrawReference {
  readonly number: number;
  readonly edition: number;
  /** The place of a winner among those that the message named, counted from 1. */
  readonly winner?: number;
}

/**
 * @example
 * writeReference({ number: 12, edition: 3 }); // "12.3"
 */
export function writeReference({ number, edition }: Pick<DrawReference, "number" | "edition">): string {
  return `${number}.${edition}`;
}

/**
 * The reference of one of the draw's winners.
 *
 * @example
 * writeWinnerReference("12.3", 2); // "12.3.2"
 */
export function writeWinnerReference(reference: string, winner: number): string {
  return `${reference}.${winner}`;
}

/**
 * @returns `undefined` if it is none.
 * @example
 * readReference("12.3"); // { number: 12, edition: 3 }
 * readReference("12.3.2"); // { number: 12, edition: 3, winner: 2 }
 */
export function readReference(value: string): DrawReference | undefined {
  const [, number, edition, winner] =
    /^([1-9]\d{0,8})\.([1-9]\d{0,8})(?:\.([1-9]\d{0,4}))?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  const draw = { number: Number(number), edition: Number(edition) };
  return winner === undefined ? draw : { ...draw, winner: Number(winner) };
}
