/** The app's keys, each with the rule of the roles that may decrypt by it. */
import { names } from "../names.ts";
import { createKey, type EncryptionContext, type KmsKey } from "./key.ts";
import type { GuardedKey } from "./kms.ts";

/** The keys as they are made at each start. */
export interface AppKeys {
  /** Seals what stands in the functions' environments. */
  readonly secrets: KmsKey;
  readonly guarded: Readonly<Record<string, GuardedKey>>;
}

/** Functions that read tokens of installations. */
const TOKEN_READERS: readonly string[] = ["luckydraw", "on-failure", "image-upload"];

/** A function decrypts secrets under its own name only. */
export function isOwnSecret(functionName: string, context: EncryptionContext): boolean {
  return context["LambdaFunctionName"] === functionName;
}

/** @param appId Tokens are sealed under the app's id, beside the workspace's. */
export function createAppKeys(appId: string): AppKeys {
  const secrets = createKey();
  return {
    secrets,
    guarded: {
      [names.keyAlias]: { key: secrets, mayDecrypt: isOwnSecret },
      [names.tokensKeyAlias]: {
        key: createKey(),
        mayDecrypt: (functionName, context) =>
          TOKEN_READERS.includes(functionName) && context["app"] === appId,
      },
    },
  };
}
