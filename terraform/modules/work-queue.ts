/** A queue that a function works off; what fails again and again goes on to another queue. */
import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js";
import { Construct } from "constructs";
import type { BundledFunction } from "./bundled-function.ts";
import type { Statement } from "./policy.ts";

/** How messages are delivered. */
export interface WorkQueueConfig {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  /** Deliveries before a message goes on. */
  readonly maxReceiveCount: number;
  readonly batchSize: number;
  /** ARN of the queue that it goes on to. */
  readonly deadLetters: string;
}

/** What SQS takes at most: as much as an asynchronous invocation carries. */
const MOST_BYTES = 1_048_576;

/** The queue. It exists before its function, which is told its URL: `deliverTo` joins the two. */
export class WorkQueue extends Construct {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** For a role that puts messages in. */
  readonly fill: Statement;
  /** For the role of the function that works it off: to put messages off, and for Lambda to fetch them in its name. */
  readonly workOff: readonly Statement[];
  readonly #config: WorkQueueConfig;

  constructor(scope: Construct, id: string, config: WorkQueueConfig) {
    super(scope, id);
    this.#config = config;
    const queue = new SqsQueue(this, "queue", {
      name: config.name,
      visibilityTimeoutSeconds: config.visibilityTimeoutSeconds,
      redrivePolicy: JSON.stringify({
        deadLetterTargetArn: config.deadLetters,
        maxReceiveCount: config.maxReceiveCount,
      }),
      sqsManagedSseEnabled: true,
      maxMessageSize: MOST_BYTES,
    });
    const { arn: Resource, url } = queue;
    this.name = config.name;
    this.url = url;
    this.arn = Resource;
    this.fill = { Sid: "QueueWork", Action: ["sqs:SendMessage"], Resource };
    this.workOff = [
      { Sid: "PutWorkOff", Action: ["sqs:ChangeMessageVisibility"], Resource },
      {
        Sid: "TakeWork",
        Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        Resource,
      },
    ];
  }

  /** Messages go to the function, which names those of a batch that failed. */
  deliverTo(worker: BundledFunction): void {
    new LambdaEventSourceMapping(this, "delivery", {
      eventSourceArn: this.arn,
      functionName: worker.arn,
      batchSize: this.#config.batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
    });
  }
}
