/** Asynchronous invocations of a function: tried again, for so long, then put into a queue. */
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config/index.js";
import { Construct } from "constructs";
import type { Statement } from "./policy.ts";

/** How often an invocation is tried again, how long it may wait, and where it goes after that. */
export interface AsyncInvocationConfig {
  /** 0 to 2. */
  readonly maximumRetryAttempts: number;
  /** 60 to 21,600. */
  readonly maximumEventAgeSeconds: number;
  /** ARN of the queue that gets what could not be done. */
  readonly onFailure: string;
}

/** What the function's role needs: Lambda puts into the queue in its name. */
export function keepFailures({ onFailure }: AsyncInvocationConfig): Statement {
  return { Sid: "KeepFailures", Action: ["sqs:SendMessage"], Resource: onFailure };
}

/** The settings of one function. */
export class AsyncInvocation extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { functionName, ...config }: AsyncInvocationConfig & { readonly functionName: string },
  ) {
    super(scope, id);
    new LambdaFunctionEventInvokeConfig(this, "settings", {
      functionName,
      maximumRetryAttempts: config.maximumRetryAttempts,
      maximumEventAgeInSeconds: config.maximumEventAgeSeconds,
      destinationConfig: { onFailure: { destination: config.onFailure } },
    });
  }
}
