// The key to seal with, and the region it lives in.
import { CommandRefusal } from "./command-refusal.ts";

/** `--key` (id, ARN or alias) and the region: `--region`, else the one in the key's ARN, else AWS's configuration. */
export function requireKey({
  key,
  region,
}: {
  readonly key?: string | undefined;
  readonly region?: string | undefined;
}): { readonly keyId: string; readonly region: string | undefined } {
  if (!key)
    throw new CommandRefusal(2, "The key is missing: --key takes a key's id, ARN or alias (alias/NAME).");
  return { keyId: key, region: region ?? /^arn:[\w-]+:kms:([\w-]+):/.exec(key)?.[1] };
}
