/** A job that could not be handed over: whoever waits for it is told, in the way that its kind allows. */
import type { Job } from "@luckydraw/slack-app";
import { ephemeral, NOT_TAKEN } from "./apology.ts";
import { asObject, asText } from "./json-object.ts";
import { empty, json, type Response } from "./response.ts";
import type { TellPerson } from "./response-url.ts";

/** @returns The answer to Slack. A 500 makes Slack deliver an event again, and mark a click as failed. */
export async function notTaken(job: Job, tellPerson: TellPerson): Promise<Response> {
  if (job.kind === "command") {
    return json(ephemeral(NOT_TAKEN));
  }
  if (job.kind === "event") {
    return empty(500);
  }
  if (job.interaction === "view_submission") {
    const blockId = firstInputBlock(job.payload);
    // The person keeps what they filled in and can press the button again.
    return blockId === null
      ? empty(500)
      : json({ response_action: "errors", errors: { [blockId]: NOT_TAKEN } });
  }
  const responseUrl = asText(job.payload["response_url"]);
  const told = responseUrl !== null && (await tellPerson(responseUrl, NOT_TAKEN));
  return empty(told ? 200 : 500);
}

function firstInputBlock(payload: Readonly<Record<string, unknown>>): string | null {
  const blocks = asObject(payload["view"])?.["blocks"];
  const inputs = (Array.isArray(blocks) ? blocks : []).filter(
    (block) => asObject(block)?.["type"] === "input",
  );
  return asText(asObject(inputs[0])?.["block_id"]);
}
