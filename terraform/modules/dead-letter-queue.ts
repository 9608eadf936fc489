/** A queue that keeps what could not be done for the longest time there is: fourteen days. */
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js";
import { Construct } from "constructs";

const FOURTEEN_DAYS_SECONDS = 1_209_600;

/** The queue; encrypted, for its messages hold what people typed. */
export class DeadLetterQueue extends Construct {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, name: string) {
    super(scope, id);
    const queue = new SqsQueue(this, "queue", {
      name,
      messageRetentionSeconds: FOURTEEN_DAYS_SECONDS,
      sqsManagedSseEnabled: true,
    });
    this.name = name;
    this.arn = queue.arn;
  }
}
