/** What every language has to be able to say. */

/** The sentences. `reference` is shown as something to copy. */
export interface Words {
  /** A command, press or form that came to nothing. It may have got somewhere before it broke off, so: look first. */
  notDone(reference: string): string;
  /** A draw that is committed and can't be revealed for now. */
  heldUp(number: number, reference: string): string;
}
