/** What is wrong with an environment's file. */

/** Thrown before anything is synthesised; the message is one sentence a wrong value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  /** One sentence each, such as `region must be an AWS region, such as eu-west-1.` */
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}
