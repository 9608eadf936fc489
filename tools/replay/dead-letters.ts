/** The dead letters of an environment, in SQS. */
import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { type Letter, readLetter } from "./letter.ts";

/** What an operator does with them. */
export interface DeadLetters {
  /** All that can be had now; each is back in the queue when `release` is called, or after a minute. */
  list(): Promise<readonly Letter[]>;
  release(letters: readonly Letter[]): Promise<void>;
  /** Does it again. @throws Error for one that only a person can do something about. */
  doAgain(letter: Letter): Promise<void>;
  remove(letter: Letter): Promise<void>;
}

/** What it works with. */
export interface DeadLettersOptions {
  readonly sqs: Pick<SQSClient, "send">;
  readonly lambda: Pick<LambdaClient, "send">;
  /** What the queues' names begin with. */
  readonly base: string;
}

const HELD_SECONDS = 60;
const BATCH = 10;

/** @throws AWS's error when there is no such environment. */
export async function openDeadLetters({ sqs, lambda, base }: DeadLettersOptions): Promise<DeadLetters> {
  const urlOf = async (name: string) =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName: `${base}-${name}` }))).QueueUrl;
  const QueueUrl = await urlOf("dead-letters");
  const revealsUrl = await urlOf("reveals");
  const receive = async (): Promise<readonly Letter[]> => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: BATCH,
        VisibilityTimeout: HELD_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp"],
        MessageAttributeNames: ["All"],
      }),
    );
    return Messages.map(readLetter);
  };
  const entry = ({ receiptHandle: ReceiptHandle }: Letter) => ({ QueueUrl, ReceiptHandle });
  return {
    async list() {
      const letters: Letter[] = [];
      for (let batch = await receive(); batch.length > 0; batch = await receive()) {
        letters.push(...batch);
      }
      return letters.sort((one, other) => one.keptSince.getTime() - other.keptSince.getTime());
    },
    async release(letters) {
      for (const letter of letters) {
        await sqs.send(new ChangeMessageVisibilityCommand({ ...entry(letter), VisibilityTimeout: 0 }));
      }
    },
    async doAgain({ id, again, body: MessageBody }) {
      if (again.by === "nobody") {
        throw new Error(`${id} is nothing that this app knows: look at it in the queue.`);
      }
      if (again.by === "queue") {
        await sqs.send(new SendMessageCommand({ QueueUrl: revealsUrl, MessageBody }));
        return;
      }
      const { functionName: FunctionName, payload } = again;
      const Payload = Buffer.from(JSON.stringify(payload));
      await lambda.send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload }));
    },
    async remove(letter) {
      await sqs.send(new DeleteMessageCommand(entry(letter)));
    },
  };
}
