/** What Slack is answered, and what is handed over before. */
import { jobFingerprint, type RequestEntry } from "@luckydraw/slack-app";
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
      return unknown(recognised.what);
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

/** 200: Slack switches an app's events off when too many answers are not. */
function unknown(what: string): Answered {
  return { response: empty(200), entry: { level: "warn", outcome: "unknown", what } };
}

async function handOverJob(
  { job, workers, awaited }: Recognised & { readonly kind: "job" },
  acceptedAtMs: number,
  answering: Answering,
): Promise<Answered> {
  const deadlineMs = budgetLeftMs(acceptedAtMs, answering.now());
  const { handOver } = answering;
  const deployed = workers.filter(handOver.serves);
  if (deployed.length === 0) {
    return unknown("worker");
  }
  const handOverTo = awaited ? handOver.ask : handOver.send;
  const outcomes = await Promise.all(deployed.map((worker) => handOverTo(job, worker, deadlineMs)));
  // Where one of several did not get it, all get it again: each does a job once.
  const handedOver = outcomes.find(({ ok }) => !ok) ?? outcomes[0] ?? { ok: true };
  const { kind, installation } = job;
  const seen = { kind, job: jobFingerprint(job.id), team: installation.teamId, worker: deployed.join() };
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
