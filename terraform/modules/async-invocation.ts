/** Asynchronous invocations of a function: tried again, for so long, then kept in a queue of their own. */
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config/index.js";
import { Construct } from "constructs";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { Statement } from "./policy.ts";

/** How often an invocation is tried again, and how long it may wait. */
export interface AsyncInvocationConfig {
  /** 0 to 2. */
  readonly maximumRetryAttempts: number;
  /** 60 to 21,600. */
  readonly maximumEventAgeSeconds: number;
}

/** The queue exists before the function, whose role has to reach it; `applyTo` joins the two. */
export class AsyncInvocation extends Construct {
  readonly deadLetters: DeadLetterQueue;
  /** What the function's role needs. */
  readonly permission: Statement;
  readonly #config: AsyncInvocationConfig;

  constructor(scope: Construct, id: string, config: AsyncInvocationConfig & { readonly queueName: string }) {
    super(scope, id);
    this.#config = config;
    this.deadLetters = new DeadLetterQueue(this, "dead-letters", config.queueName);
    this.permission = { Sid: "KeepDeadLetters", Action: ["sqs:SendMessage"], Resource: this.deadLetters.arn };
  }

  /** Sets it for a function that exists. */
  applyTo(functionName: string): void {
    new LambdaFunctionEventInvokeConfig(this, "settings", {
      functionName,
      maximumRetryAttempts: this.#config.maximumRetryAttempts,
      maximumEventAgeInSeconds: this.#config.maximumEventAgeSeconds,
      destinationConfig: { onFailure: { destination: this.deadLetters.arn } },
    });
  }
}
