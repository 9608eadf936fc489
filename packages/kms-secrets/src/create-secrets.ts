// The secrets of one function: declared once, decrypted when first needed, kept afterwards.
import { decryptVariable } from "./decrypt-variable.ts";
import { type KeptValue, keptValue } from "./kept-value.ts";
import { isPassing, KmsSecretsError } from "./kms-secrets-error.ts";
import type { EncryptionContext, KmsDecrypter } from "./ports.ts";
import type { Secret } from "./secret.ts";
import type { WaitOptions } from "./shared-flight.ts";

/**
 * Which variables hold secrets and how they are decrypted.
 *
 * @example
 * import { createSecrets, type SecretsOptions } from "@luckydraw/kms-secrets";
 * import { memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const options: SecretsOptions<readonly ["TOKEN"]> = {
 *   kms: memoryKms(),
 *   env: process.env,
 *   names: ["TOKEN"],
 *   context: { LambdaFunctionName: "dispatcher" },
 *   ttlMs: 15 * 60_000,
 * };
 * console.log(typeof createSecrets(options).get); // function
 */
export interface SecretsOptions<
  Names extends readonly string[] = readonly string[],
  OptionalNames extends readonly string[] = readonly string[],
> {
  readonly kms: KmsDecrypter;
  /** The function's environment; read when a variable is decrypted. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Variables that must be there: base64 of a KMS ciphertext each. */
  readonly names: Names;
  /** Variables that may be absent or empty: then they are `undefined`. */
  readonly optionalNames?: OptionalNames;
  /** Default: `{ LambdaFunctionName: env.AWS_LAMBDA_FUNCTION_NAME }`, as the Lambda console encrypts. */
  readonly context?: EncryptionContext;
  /**
   * How long a secret is kept, in milliseconds. Default: as long as the process lives, for a function's environment
   * does not change during its life. Set it where losing the key shall take effect sooner; 0 decrypts at every call.
   */
  readonly ttlMs?: number;
  /** Milliseconds on any clock that goes forward. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * Secrets by the name of their variable. All that fail reject with a {@link KmsSecretsError}.
 *
 * @example
 * import { createSecrets, type Secrets } from "@luckydraw/kms-secrets";
 * import { memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const nothing: Secrets<never, "PREVIOUS"> = createSecrets({
 *   kms: memoryKms(),
 *   env: {},
 *   names: [],
 *   optionalNames: ["PREVIOUS"],
 *   context: {},
 * });
 * console.log(await nothing.get("PREVIOUS")); // undefined
 */
export interface Secrets<Name extends string, OptionalName extends string = never> {
  /** One secret: at once if it is kept and fresh, else decrypted. Parallel calls share one call to KMS. */
  get<Asked extends Name | OptionalName>(
    name: Asked,
    wait?: WaitOptions,
  ): Promise<Asked extends Name ? Secret : Secret | undefined>;
  /** All of them, decrypted in parallel. Rejects when one fails; the others are kept all the same. */
  all(wait?: WaitOptions): Promise<SecretsByName<Name, OptionalName>>;
  /**
   * All of them, decrypted anew. Rejects when one fails; if KMS merely did not answer, `get` goes on with the old
   * one. A decryption that is under way already is joined.
   */
  refresh(wait?: WaitOptions): Promise<SecretsByName<Name, OptionalName>>;
}

/**
 * What `all` and `refresh` resolve to: a member for each variable.
 *
 * @example
 * import { secretOf, type SecretsByName } from "@luckydraw/kms-secrets";
 *
 * const secrets: SecretsByName<"TOKEN", "PREVIOUS"> = { TOKEN: secretOf("correct horse"), PREVIOUS: undefined };
 * console.log(secrets.TOKEN, secrets.PREVIOUS?.reveal()); // [secret] undefined
 */
export type SecretsByName<Name extends string, OptionalName extends string> = {
  readonly [Key in Name]: Secret;
} & { readonly [Key in OptionalName]: Secret | undefined };

/**
 * Makes the secrets of a function from its environment. Nothing is decrypted yet.
 *
 * After `ttlMs`, `get` decrypts again. If KMS then says no (denied, disabled, wrong context), the old secret is
 * dropped and `get` rejects: that is what the TTL is for. If KMS does not answer (throttled, unreachable, the
 * caller's time is over), the old secret is given and KMS asked again after 5 s: an outage of KMS says nothing
 * about the secret.
 *
 * @throws KmsSecretsError `context-missing` when there is neither `context` nor `AWS_LAMBDA_FUNCTION_NAME`.
 *
 * @example
 * import { createSecrets } from "@luckydraw/kms-secrets";
 * import { memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const kms = memoryKms();
 * const context = { LambdaFunctionName: "dispatcher" };
 * const plaintext = new TextEncoder().encode("correct horse");
 * const ciphertext = await kms.encrypt({ plaintext, keyId: "alias/any", context });
 * const env = {
 *   AWS_LAMBDA_FUNCTION_NAME: "dispatcher",
 *   SLACK_SIGNING_SECRET: Buffer.from(ciphertext).toString("base64"),
 * };
 *
 * const secrets = createSecrets({
 *   kms,
 *   env,
 *   names: ["SLACK_SIGNING_SECRET"],
 *   optionalNames: ["SLACK_SIGNING_SECRET_PREVIOUS"],
 * });
 * const { SLACK_SIGNING_SECRET, SLACK_SIGNING_SECRET_PREVIOUS } = await secrets.all();
 * console.log(SLACK_SIGNING_SECRET, SLACK_SIGNING_SECRET_PREVIOUS); // [secret] undefined
 * console.log(SLACK_SIGNING_SECRET.reveal()); // correct horse
 */
export function createSecrets<
  const Names extends readonly string[],
  const OptionalNames extends readonly string[] = readonly [],
>(options: SecretsOptions<Names, OptionalNames>): Secrets<Names[number], OptionalNames[number]> {
  const variables = keptVariables(options);

  const read = async (name: string, from: "get" | "refresh", wait: WaitOptions): Promise<unknown> => {
    const variable = variables.get(name);
    if (variable === undefined) throw new KmsSecretsError({ code: "variable-undeclared", variable: name });
    return await variable[from](wait).catch((error: unknown) => {
      if (error instanceof KmsSecretsError || wait.signal?.aborted !== true) throw error;
      throw new KmsSecretsError({ code: "aborted", variable: name, cause: error });
    });
  };
  const readAll = async (from: "get" | "refresh", wait: WaitOptions): Promise<unknown> => {
    const names = [...variables.keys()];
    const secrets = await Promise.all(names.map((name) => read(name, from, wait)));
    return Object.fromEntries(names.map((name, index) => [name, secrets[index]]));
  };

  // Names become types here: what each member resolves to follows from the two lists that were given.
  return {
    get: (name: string, wait: WaitOptions = {}) => read(name, "get", wait),
    all: (wait: WaitOptions = {}) => readAll("get", wait),
    refresh: (wait: WaitOptions = {}) => readAll("refresh", wait),
  } as Secrets<Names[number], OptionalNames[number]>;
}

function keptVariables(options: SecretsOptions): ReadonlyMap<string, KeptValue<Secret | undefined>> {
  const { kms, env, names, optionalNames = [], ttlMs = Number.POSITIVE_INFINITY, now = Date.now } = options;
  const context = options.context ?? contextOfFunction(env);
  const required = new Set(names);

  const kept = (variable: string): KeptValue<Secret | undefined> =>
    keptValue({
      ttlMs,
      now,
      isPassing,
      fetch: async (signal) => {
        const text = env[variable];
        if (!(required.has(variable) || text?.trim())) return undefined;
        return await decryptVariable({ kms, variable, text, context }, signal);
      },
    });
  return new Map([...names, ...optionalNames].map((name) => [name, kept(name)]));
}

function contextOfFunction(env: SecretsOptions["env"]): EncryptionContext {
  const variable = "AWS_LAMBDA_FUNCTION_NAME";
  const name = env[variable];
  if (!name) throw new KmsSecretsError({ code: "context-missing", variable });
  return { LambdaFunctionName: name };
}
