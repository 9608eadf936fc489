/** Sends signed requests to the app, as Slack does, and writes them into the inspector. */
import { createHmac } from "node:crypto";
import type { InspectedRequest } from "../../shared/protocol.ts";
import { ROW_HEADER } from "../aws/gateway/gateway.ts";
import type { Faults } from "../faults.ts";
import type { RequestLog } from "../inspector/request-log.ts";

/** A request to the app. */
export interface Sending {
  readonly kind: InspectedRequest["kind"];
  readonly title: string;
  /** Name of the workspace, for the inspector. */
  readonly team?: string;
  /** Path at the gateway. */
  readonly path: string;
  readonly contentType: string;
  /** Makes the body; response URLs in it name the row. */
  readonly body: (rowId: string) => string;
  /** Sent beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How the app answered. */
export type Acknowledgement =
  | { readonly ok: true; readonly rowId: string; readonly body: string }
  | { readonly ok: false; readonly rowId: string; readonly reason: "timeout" | "status" | "unreachable" };

/** Sends. */
export type Sender = (sending: Sending) => Promise<Acknowledgement>;

/** What the sender needs. */
export interface SenderOptions {
  readonly signingSecret: string;
  readonly gatewayUrl: () => string;
  readonly log: RequestLog;
  readonly faults: Faults;
}

/** Slack waits this long. */
const ANSWER_WITHIN_MS = 3_000;

/** Makes a sender. */
export function createSender(options: SenderOptions): Sender {
  return async (sending) => {
    const headers: Record<string, string> = {
      accept: "application/json,*/*",
      "content-type": sending.contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
      ...sending.headers,
    };
    const { body, rowId } = opened(options.log, sending, headers);
    headers["x-slack-signature"] = signature(options.signingSecret, headers, body);
    const deliver = (extra: Record<string, string>) =>
      post(options, sending, { ...headers, ...extra }, body, rowId);
    if (options.faults.delivery()) {
      void deliver({ "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" });
    }
    return deliver({});
  };
}

/** The row has to exist before the body, which holds the response URL that names it. */
function opened(log: RequestLog, sending: Sending, headers: Readonly<Record<string, string>>) {
  const row = {
    kind: sending.kind,
    title: sending.title,
    ...(sending.team === undefined ? {} : { team: sending.team }),
    method: "POST",
    path: sending.path,
    headers: { ...headers },
  };
  const rowId = log.open({ ...row, body: "" });
  const body = sending.body(rowId);
  log.change(rowId, { body });
  return { rowId, body };
}

function signature(secret: string, headers: Readonly<Record<string, string>>, body: string): string {
  const base = `v0:${headers["x-slack-request-timestamp"]}:${body}`;
  return `v0=${createHmac("sha256", secret).update(base, "utf8").digest("hex")}`;
}

async function post(
  options: SenderOptions,
  sending: Sending,
  headers: Readonly<Record<string, string>>,
  body: string,
  rowId: string,
): Promise<Acknowledgement> {
  const startedAtMs = performance.now();
  try {
    const response = await fetch(options.gatewayUrl() + sending.path, {
      method: "POST",
      headers: { ...headers, [ROW_HEADER]: rowId },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await response.text();
    options.log.change(rowId, { headers, ackMs: Math.round((performance.now() - startedAtMs) * 10) / 10 });
    return response.ok ? { ok: true, rowId, body: text } : { ok: false, rowId, reason: "status" };
  } catch (error) {
    options.log.change(rowId, { headers });
    const isLate = error instanceof DOMException && error.name === "TimeoutError";
    return { ok: false, rowId, reason: isLate ? "timeout" : "unreachable" };
  }
}
