/** A queue that a function works off, with a queue for what fails again and again. */
import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js";
import { Construct } from "constructs";
import type { BundledFunction } from "./bundled-function.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import type { Statement } from "./policy.ts";

/** How messages are delivered. */
export interface WorkQueueConfig {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  /** Deliveries before a message is a dead letter. */
  readonly maxReceiveCount: number;
  readonly batchSize: number;
}

/** The queue. It exists before its function, which is told its URL: `deliverTo` joins the two. */
export class WorkQueue extends Construct {
  readonly url: string;
  readonly deadLetters: DeadLetterQueue;
  readonly #config: WorkQueueConfig;
  readonly #arn: string;

  constructor(scope: Construct, id: string, config: WorkQueueConfig) {
    super(scope, id);
    this.#config = config;
    this.deadLetters = new DeadLetterQueue(this, "dead-letters", `${config.name}-dead-letters`);
    const queue = new SqsQueue(this, "queue", {
      name: config.name,
      visibilityTimeoutSeconds: config.visibilityTimeoutSeconds,
      redrivePolicy: JSON.stringify({
        deadLetterTargetArn: this.deadLetters.arn,
        maxReceiveCount: config.maxReceiveCount,
      }),
      sqsManagedSseEnabled: true,
    });
    this.url = queue.url;
    this.#arn = queue.arn;
  }

  /** What the function's role needs: to put messages in and put them off, and for Lambda to fetch them in its name. */
  get permissions(): readonly Statement[] {
    return [
      {
        Sid: "QueueWork",
        Action: ["sqs:SendMessage", "sqs:ChangeMessageVisibility"],
        Resource: this.#arn,
      },
      {
        Sid: "TakeWork",
        Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        Resource: this.#arn,
      },
    ];
  }

  /** Messages go to the function, which names those of a batch that failed. */
  deliverTo(worker: BundledFunction): void {
    new LambdaEventSourceMapping(this, "delivery", {
      eventSourceArn: this.#arn,
      functionName: worker.arn,
      batchSize: this.#config.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
    });
  }
}
