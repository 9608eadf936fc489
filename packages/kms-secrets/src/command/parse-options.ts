// From arguments to options, without repeating an argument to anybody: it could be the secret.
import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandRefusal } from "./command-refusal.ts";

type OptionTable = NonNullable<ParseArgsConfig["options"]>;
type Config<Options extends OptionTable> = {
  args: string[];
  options: Options;
  allowPositionals: true;
  strict: true;
};

/** Option values by name, and the arguments that are not options. */
export type ParsedOptions<Options extends OptionTable> = ReturnType<typeof parseArgs<Config<Options>>>;

/** Parses the arguments after the verb. */
export function parseOptions<const Options extends OptionTable>(
  args: readonly string[],
  options: Options,
): ParsedOptions<Options> {
  try {
    return parseArgs<Config<Options>>({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandRefusal(2, sentenceOf(error as NodeJS.ErrnoException));
  }
}

function sentenceOf({ code, message }: NodeJS.ErrnoException): string {
  // This one names only options that exist; the other would repeat whatever was typed.
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return `${message.split("\n", 1)[0]}.`.replace("..", ".");
  return "An option is not known (it is not shown, for it could be the secret). See kms-secrets --help.";
}
