/** The functions of an environment, and the secrets that each of them needs. */
import { type FunctionShape, functions, imageFunctions, publicFunctions } from "@luckydraw/slack-app";
import type { Environment } from "./environment-schema.ts";

/** A function's short name. */
export type FunctionId = keyof typeof functions | keyof typeof publicFunctions | keyof typeof imageFunctions;

/** What decides which functions there are. */
type Kind = Pick<Environment, "distribution" | "images">;

/** In a deployment for any workspace, each brings its own. */
const BOT_TOKEN = "SLACK_BOT_TOKEN";

/** Shapes by name. */
export function functionsOf({ distribution, images }: Kind): ReadonlyMap<FunctionId, FunctionShape> {
  const beside = images ? imageFunctions : {};
  const shared = Object.entries({ ...functions, ...beside }) as [FunctionId, FunctionShape][];
  if (distribution === "private") {
    return new Map(shared);
  }
  const withoutToken = ({ secrets, ...shape }: FunctionShape): FunctionShape => ({
    ...shape,
    secrets: secrets.filter((secret) => secret !== BOT_TOKEN),
  });
  const own = Object.entries(publicFunctions) as [FunctionId, FunctionShape][];
  return new Map([
    ...shared.map(([id, shape]): [FunctionId, FunctionShape] => [id, withoutToken(shape)]),
    ...own,
  ]);
}

/** A secret of one function: encrypted for it alone, and so a variable of its own. */
export interface FunctionSecret {
  readonly functionId: FunctionId;
  /** The function's environment variable, such as `SLACK_BOT_TOKEN`. */
  readonly secret: string;
  /** Terraform's variable, such as `luckydraw_slack_bot_token`. */
  readonly variable: string;
  readonly isOptional: boolean;
}

/** All secrets of an environment's functions. */
export function secretsOf(environment: Kind): readonly FunctionSecret[] {
  return [...functionsOf(environment)].flatMap(([functionId, { secrets, optionalSecrets }]) => {
    const named = (secret: string, isOptional: boolean): FunctionSecret => ({
      functionId,
      secret,
      variable: `${functionId}_${secret}`.replaceAll("-", "_").toLowerCase(),
      isOptional,
    });
    return [
      ...secrets.map((secret) => named(secret, false)),
      ...optionalSecrets.map((secret) => named(secret, true)),
    ];
  });
}
