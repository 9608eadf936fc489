/** A queue that nothing takes from by itself: what is in it waits for a person. */
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js";
import { Construct } from "constructs";
import type { Statement } from "./policy.ts";

/** How it is called, and how long it keeps. */
export interface DeadLetterQueueConfig {
  readonly name: string;
  /** Up to 1,209,600: fourteen days. */
  readonly keptSeconds: number;
}

/** What SQS takes at most: as much as an asynchronous invocation carries. */
const MOST_BYTES = 1_048_576;

/** The queue; encrypted, for its messages hold what people typed. */
export class DeadLetterQueue extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** For a role that puts letters in. */
  readonly fill: Statement;

  constructor(scope: Construct, id: string, { name, keptSeconds }: DeadLetterQueueConfig) {
    super(scope, id);
    const queue = new SqsQueue(this, "queue", {
      name,
      messageRetentionSeconds: keptSeconds,
      sqsManagedSseEnabled: true,
      maxMessageSize: MOST_BYTES,
    });
    this.name = name;
    this.arn = queue.arn;
    this.url = queue.url;
    this.fill = { Sid: "ParkDeadLetters", Action: ["sqs:SendMessage"], Resource: queue.arn };
  }
}
