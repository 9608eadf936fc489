/** What Slack is answered, and what is handed over before. */
import { type Job, jobFingerprint, type RequestEntry, type WorkerName } from "@luckydraw/slack-app";
import { ephemeral, TOO_LONG } from "./apology.ts";
import { budgetLeftMs } from "./deadline.ts";
import type { HandedOver, HandOver } from "./hand-over.ts";
import { notTaken } from "./not-taken.ts";
import type { Recognised } from "./recognised.ts";
import { empty, json, type Response } from "./response.ts";
import type { TellPerson } from "./response-url.ts";

/** What answering needs. */
export interface Answering {
  readonly handOver: HandOver;
  readonly tellPerson: TellPerson;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The answer and what is logged of it. */
export interface Answered {
  readonly response: Response;
  readonly entry: RequestEntry;
}

/** @param acceptedAtMs When API Gateway took the request. */
export async function answerTo(
  recognised: Recognised,
  acceptedAtMs: number,
  answering: Answering,
): Promise<Answered> {
  switch (recognised.kind) {
    case "job":
      return handOverJob(recognised, acceptedAtMs, answering);
    case "challenge":
      return info("challenge", json({ challenge: recognised.challenge }));
    case "ssl-check":
      return info("ssl-check", empty(200));
    case "too-long":
      return info("too-long", json(ephemeral(TOO_LONG)));
    case "unknown":
      // 200: Slack switches an app's events off when too many answers are not.
      return { response: empty(200), entry: { level: "warn", outcome: "unknown", what: recognised.what } };
    case "malformed":
      return {
        response: empty(400),
        entry: { level: "warn", outcome: "malformed", problem: recognised.problem },
      };
  }
}

function info(outcome: string, response: Response): Answered {
  return { response, entry: { level: "info", outcome } };
}

async function handOverJob(
  { job, worker, awaited }: { readonly job: Job; readonly worker: WorkerName; readonly awaited: boolean },
  acceptedAtMs: number,
  answering: Answering,
): Promise<Answered> {
  const deadlineMs = budgetLeftMs(acceptedAtMs, answering.now());
  const { handOver } = answering;
  const handedOver = await (awaited ? handOver.ask : handOver.send)(job, worker, deadlineMs);
  const { kind, installation } = job;
  const seen = { kind, job: jobFingerprint(job.id), team: installation.teamId, worker };
  if (handedOver.ok) {
    return { response: taken(handedOver), entry: { level: "info", outcome: "handed-over", ...seen } };
  }
  const response = await notTaken(job, answering.tellPerson);
  return {
    response,
    entry: {
      level: "error",
      outcome: "not-handed-over",
      reason: handedOver.reason,
      HandOverFailure: 1,
      ...seen,
    },
  };
}

function taken(handedOver: HandedOver & { readonly ok: true }): Response {
  const body = handedOver.answer?.body;
  return body === undefined || body === null ? empty(200) : json(body);
}
