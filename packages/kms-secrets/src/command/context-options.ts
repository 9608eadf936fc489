// The encryption context, as options.
import type { EncryptionContext } from "../ports.ts";
import { CommandRefusal } from "./command-refusal.ts";

/** `--function NAME`, `--context KEY=VALUE` (repeatable) and `--no-context`, or the same with `--from-`. */
export interface ContextOptions {
  readonly function?: string | undefined;
  readonly context?: readonly string[] | undefined;
  readonly noContext?: boolean | undefined;
  /** What stands before the options' names: nothing or `from-`. */
  readonly prefix: "" | "from-";
}

/** The context that the options say; `undefined` when they say nothing. */
export function readContext(options: ContextOptions): EncryptionContext | undefined {
  const { prefix, noContext = false } = options;
  const pairs = [...functionPair(options), ...(options.context ?? []).map((pair) => readPair(pair, prefix))];
  if (noContext && pairs.length > 0) {
    throw new CommandRefusal(2, `--${prefix}no-context goes with no other context option.`);
  }
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) {
    throw new CommandRefusal(2, "A key of the encryption context is given twice.");
  }
  return noContext || pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The context that the options say, or a refusal: what is sealed without the right one, the function cannot open. */
export function requireContext(options: ContextOptions): EncryptionContext {
  const context = readContext(options);
  if (context !== undefined) return context;
  const [named, given, none] = ["function NAME", "context KEY=VALUE", "no-context"].map(
    (option) => `--${options.prefix}${option}`,
  );
  throw new CommandRefusal(2, `The encryption context is missing: ${named}, ${given} or ${none}.`);
}

function functionPair({ function: name, prefix }: ContextOptions): [string, string][] {
  if (name === undefined) return [];
  // The function knows itself by its bare name: with anything more the ciphertext would never decrypt.
  if (/^[\w-]{1,64}$/.test(name)) return [["LambdaFunctionName", name]];
  throw new CommandRefusal(
    2,
    `--${prefix}function takes a function's bare name, without ARN, version or alias.`,
  );
}

function readPair(pair: string, prefix: string): [string, string] {
  const [key = "", ...value] = pair.split("=");
  if (key !== "" && value.join("=") !== "") return [key, value.join("=")];
  throw new CommandRefusal(2, `--${prefix}context takes KEY=VALUE, neither of them empty.`);
}
