/** An Events API request. Source: https://docs.slack.dev/apis/events-api */
import { eventSurface, JOB_VERSION } from "@luckydraw/slack-app";
import { jobId } from "./job-id.ts";
import { jobOrMalformed } from "./job-or-malformed.ts";
import { asObject, asText, type JsonObject, parseJsonObject } from "./json-object.ts";
import type { Recognised } from "./recognised.ts";

/** @param text The JSON body. */
export function recogniseEvent(text: string, receivedAtMs: number): Recognised {
  const envelope = parseJsonObject(text);
  if (envelope === undefined) {
    return { kind: "malformed", problem: "body: not a JSON object" };
  }
  const type = asText(envelope["type"]);
  if (type === "url_verification") {
    const challenge = asText(envelope["challenge"]);
    return challenge === null
      ? { kind: "malformed", problem: "challenge: missing" }
      : { kind: "challenge", challenge };
  }
  const event = asObject(envelope["event"]);
  const eventType = asText(event?.["type"]);
  const surface = type === "event_callback" && eventType !== null ? eventSurface(eventType) : undefined;
  if (surface === undefined) {
    return { kind: "unknown", what: type === "app_rate_limited" ? type : "event" };
  }
  const installation = installationOf(envelope);
  const job = {
    version: JOB_VERSION,
    kind: "event",
    id: jobId(installation, `evt/${envelope["event_id"]}`),
    receivedAtMs,
    installation,
    eventId: envelope["event_id"],
    eventTimeSeconds: envelope["event_time"],
    event,
  };
  return jobOrMalformed(job, surface.workers, false);
}

/** In a shared channel the top level can name another company: `authorizations[0]` names the installation asked. */
function installationOf(envelope: JsonObject) {
  const authorizations = envelope["authorizations"];
  const source = asObject(Array.isArray(authorizations) ? authorizations[0] : undefined) ?? envelope;
  const teamId = asText(source["team_id"]);
  const enterpriseId = asText(source["enterprise_id"]);
  const isEnterpriseInstall =
    source["is_enterprise_install"] === true ||
    // An app that left has no authorization any more: then the organisation's id in the team's place says it.
    (enterpriseId !== null && (teamId === null || teamId === enterpriseId));
  return { teamId, enterpriseId, isEnterpriseInstall };
}
