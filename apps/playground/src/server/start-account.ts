/** The AWS account with the app's functions in it, as Terraform would deploy them. */
import { join } from "node:path";
import { type AwsOptions, type LocalAws, startAws } from "./aws/aws.ts";
import type { Code } from "./aws/lambda/function-pool.ts";
import { takeBundle } from "./aws/lambda/take-bundle.ts";
import { functionEnvironment, type Surroundings } from "./function-environment.ts";
import { builtBundle, type FunctionName, type PlaygroundOptions } from "./options.ts";
import type { SlackSide } from "./start-slack.ts";

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

/** What the functions are told of the Slack app: a private one's token, or what a public one installs with. */
export function secretsAndApp(
  { app, workspaces: [first] }: SlackSide,
  siteUrl: string | undefined,
  signingSecret: string,
) {
  const secrets = { SLACK_SIGNING_SECRET: signingSecret };
  return siteUrl === undefined
    ? { secrets: { ...secrets, SLACK_BOT_TOKEN: first.installation.current()?.token ?? "" } }
    : {
        secrets: { ...secrets, SLACK_CLIENT_SECRET: app.clientSecret },
        publicApp: { appId: app.id, clientId: app.clientId, siteUrl },
      };
}
