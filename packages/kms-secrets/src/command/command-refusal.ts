// How the command stops early.

/**
 * A sentence for the operator and the exit code: 1 the work failed, 2 the command was called wrongly, 130 Ctrl-C.
 * It does not leave the command, so it is not the package's error class.
 */
export class CommandRefusal extends Error {
  readonly exitCode: 1 | 2 | 130;

  constructor(exitCode: 1 | 2 | 130, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}
