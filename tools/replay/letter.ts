/** A dead letter: what it is, and what doing it again takes. */
import { jobFingerprint, whomToTell } from "../../packages/slack-app/src/index.ts";
import { jsonObject } from "../json-object.ts";

/** A message of the dead letters' queue, as SQS gives it. */
export interface LetterMessage {
  readonly MessageId?: string | undefined;
  readonly ReceiptHandle?: string | undefined;
  readonly Body?: string | undefined;
  readonly Attributes?: Readonly<Record<string, string>> | undefined;
  readonly MessageAttributes?:
    | Readonly<Record<string, { readonly StringValue?: string | undefined }>>
    | undefined;
}

/** How a letter is done again. */
export type Again =
  | { readonly by: "invocation"; readonly functionName: string; readonly payload: unknown }
  | { readonly by: "queue" }
  /** Nothing that this app knows: look at it by hand. */
  | { readonly by: "nobody" };

/** What an operator sees of a letter; never what somebody typed. */
export interface Letter {
  /** Begins the message's id; the same each time. */
  readonly id: string;
  readonly receiptHandle: string;
  readonly body: string;
  /** The function or queue that gave up. */
  readonly origin: string;
  /** Who was told: `person`, `channel`, `nobody`, or `not dealt with`. */
  readonly told: string;
  readonly keptSince: Date;
  /** The job's reference in the logs. */
  readonly reference: string;
  readonly kind: string;
  readonly again: Again;
}

const ID_CHARACTERS = 8;
const QUEUE_KINDS: ReadonlySet<unknown> = new Set(["reveal", "start"]);

/** Reads a letter; any message can be read. */
export function readLetter(message: LetterMessage): Letter {
  const body = message.Body ?? "";
  const content = jsonObject(parsed(body));
  const payload = content["requestPayload"] ?? content;
  const label = (name: string) => message.MessageAttributes?.[name]?.StringValue;
  const jobId = whomToTell(payload)?.jobId;
  const again = againOf(content);
  return {
    id: (message.MessageId ?? "").slice(0, ID_CHARACTERS),
    receiptHandle: message.ReceiptHandle ?? "",
    body,
    origin: label("origin") ?? (again.by === "invocation" ? again.functionName : "unknown"),
    told: label("told") ?? "not dealt with",
    keptSince: new Date(Number(message.Attributes?.["SentTimestamp"] ?? 0)),
    reference: jobId === undefined ? "-" : jobFingerprint(jobId),
    kind: kindOf(jsonObject(payload)),
    again,
  };
}

function againOf(content: Readonly<Record<string, unknown>>): Again {
  const arn = jsonObject(content["requestContext"])["functionArn"];
  const functionName = typeof arn === "string" ? arn.split(":")[6] : undefined;
  if (functionName !== undefined) {
    return { by: "invocation", functionName, payload: content["requestPayload"] };
  }
  return QUEUE_KINDS.has(content["kind"]) ? { by: "queue" } : { by: "nobody" };
}

/** A word of ours, or none: a letter that nobody knows says what it likes. */
function kindOf({ kind }: Readonly<Record<string, unknown>>): string {
  return ["command", "interaction", "event", "reveal", "start"].find((known) => known === kind) ?? "unknown";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
