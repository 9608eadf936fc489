/** The AWS account with the app's functions in it, as Terraform would deploy them. */
import { join } from "node:path";
import { type AwsOptions, type LocalAws, startAws } from "./aws/aws.ts";
import type { Code } from "./aws/lambda/function-pool.ts";
import { takeBundle } from "./aws/lambda/take-bundle.ts";
import { functionEnvironment, type Surroundings } from "./function-environment.ts";
import { builtBundle, type FunctionName, type PlaygroundOptions } from "./options.ts";

/** Takes a function's bundle as it is now. */
export type TakeBundle = (name: FunctionName) => Promise<Code>;

/** What surrounds the account. */
export interface AccountOptions extends Pick<AwsOptions, "log" | "faults" | "appId"> {
  readonly options: PlaygroundOptions;
  readonly take: TakeBundle;
  readonly around: Omit<Surroundings, "extra">;
}

/** Starts it. */
export async function startAccount({ options, take, around, ...core }: AccountOptions): Promise<LocalAws> {
  const deployed: readonly FunctionName[] = [
    "dispatcher",
    "luckydraw",
    "on-failure",
    ...(around.publicApp === undefined ? [] : (["oauth-callback"] as const)),
    ...(options.images === false ? [] : (["image-upload"] as const)),
  ];
  const code = await Promise.all(deployed.map(async (name) => [name, await take(name)] as const));
  return startAws({
    ...core,
    code: Object.fromEntries(code),
    environment: (name, instanceId, account) =>
      functionEnvironment(name, instanceId, account, { ...around, extra: options.environment?.[name] ?? {} }),
    retryDelaysMs: options.retryDelaysMs ?? [1_000, 2_000],
    crashRetryDelayMs: options.crashRetryDelayMs ?? 55_000,
    queueRetryDelaySeconds: options.queueRetryDelaySeconds ?? 3,
  });
}

/** Takes bundles; each time into a folder of its own. */
export function bundleTaker(options: PlaygroundOptions, folder: string): TakeBundle {
  let uploads = 0;
  return (name) => {
    uploads += 1;
    return takeBundle(options.bundles?.[name] ?? builtBundle(name), join(folder, `${name}-${uploads}`));
  };
}
