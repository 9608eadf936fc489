/** As much of KMS and SQS as the function calls, over HTTP, for the real SDK clients. */
import { createHash } from "node:crypto";
import { type Answer, type StandIn, startStandIn } from "./stand-in.ts";

/** The server. */
export interface AwsServer extends Pick<StandIn, "close"> {
  readonly endpoint: string;
  /** Services that are down, by the prefix of their targets. */
  readonly down: Set<"TrentService" | "AmazonSQS">;
  readonly letters: Letter[];
  readonly postponed: { readonly ReceiptHandle: string; readonly VisibilityTimeout: number }[];
  readonly contexts: unknown[];
}

/** What was put among the dead letters. */
export interface Letter {
  readonly QueueUrl: string;
  readonly MessageBody: string;
  readonly MessageAttributes?: Readonly<Record<string, { readonly StringValue: string }>>;
}

/** Starts one; a ciphertext is the plaintext. */
export async function startAws(): Promise<AwsServer> {
  const down: AwsServer["down"] = new Set();
  const letters: Letter[] = [];
  const postponed: AwsServer["postponed"] = [];
  const contexts: unknown[] = [];
  const standIn = await startStandIn(({ headers, body }): Answer => {
    const [service, operation] = String(headers["x-amz-target"]).split(".");
    if (down.has(service as "AmazonSQS")) return { status: 503, body: { __type: "ServiceUnavailable" } };
    const input = JSON.parse(body);
    if (operation === "Decrypt") {
      contexts.push(input.EncryptionContext);
      return { body: { Plaintext: input.CiphertextBlob, KeyId: "k" } };
    }
    if (operation === "ChangeMessageVisibility") {
      postponed.push(input);
      return { body: {} };
    }
    letters.push(input);
    const md5 = createHash("md5").update(input.MessageBody).digest("hex");
    return { body: { MessageId: `m${letters.length}`, MD5OfMessageBody: md5 } };
  });
  return { endpoint: standIn.origin, close: standIn.close, down, letters, postponed, contexts };
}
