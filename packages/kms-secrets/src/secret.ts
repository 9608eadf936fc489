// A secret that can be carried about, logged by mistake, and still not be seen.

/**
 * A text that shows itself only when asked to.
 *
 * `String()`, template literals, `JSON.stringify`, `util.inspect` and `console.log` print `[secret]`; a structured
 * clone is an empty object. It is still in the process's memory: a heap dump or a debugger finds it.
 *
 * @example
 * import { secretOf, type Secret } from "@luckydraw/kms-secrets";
 *
 * const token: Secret = secretOf("correct horse");
 * console.log(token); // [secret]
 * console.log(JSON.stringify({ token })); // {"token":"[secret]"}
 * console.log(token.reveal()); // correct horse
 */
export interface Secret {
  /** The text itself, every character as it was encrypted. Call it where the text is used, not before. */
  reveal(): string;
  /** Always `[secret]`. */
  toString(): string;
  /** Always `[secret]`. */
  toJSON(): string;
}

const shown = "[secret]";

class HiddenText implements Secret {
  // A private name, not a property: inspection with `showHidden`, spreading and cloning all pass it by.
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    Object.freeze(this);
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return shown;
  }
}

/**
 * Hides a text in a {@link Secret}, for tests and for secrets that come from somewhere other than KMS.
 *
 * @example
 * import { secretOf } from "@luckydraw/kms-secrets";
 *
 * console.log(`Bearer ${secretOf("correct horse")}`); // Bearer [secret]
 */
export function secretOf(text: string): Secret {
  return new HiddenText(text);
}
