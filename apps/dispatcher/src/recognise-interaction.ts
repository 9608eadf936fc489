/** A click, a submitted or a closed form. Source: https://docs.slack.dev/reference/interaction-payloads */
import { interactionSurface, JOB_VERSION, workerOfId } from "@luckydraw/slack-app";
import { jobId } from "./job-id.ts";
import { jobOrMalformed } from "./job-or-malformed.ts";
import { asObject, asText, type JsonObject, parseJsonObject } from "./json-object.ts";
import type { Recognised } from "./recognised.ts";

/** @param text The form's `payload` field. */
export function recogniseInteraction(text: string, receivedAtMs: number): Recognised {
  const payload = parseJsonObject(text);
  if (payload === undefined) {
    return { kind: "malformed", problem: "payload: not a JSON object" };
  }
  const interaction = asText(payload["type"]) ?? "";
  const surface = interactionSurface(interaction);
  const targetId = targetOf(payload);
  const worker = targetId === null ? undefined : workerOfId(targetId);
  if (surface === undefined || worker === undefined) {
    return { kind: "unknown", what: "interaction" };
  }
  const delivery = deliveryOf(payload);
  if (delivery === null) {
    return { kind: "malformed", problem: "trigger_id, view.id or view.hash: missing" };
  }
  const installation = installationOf(payload);
  const { token: _, ...withoutToken } = payload;
  const job = {
    version: JOB_VERSION,
    kind: "interaction",
    id: jobId(installation, delivery),
    receivedAtMs,
    installation,
    interaction,
    targetId,
    payload: withoutToken,
  };
  return jobOrMalformed(job, [worker], surface.awaited);
}

/** The id that says whose element it is: the pressed one's, or the form's. */
function targetOf(payload: JsonObject): string | null {
  const actions = payload["actions"];
  const action = asObject(Array.isArray(actions) ? actions[0] : undefined);
  return asText(action?.["action_id"]) ?? asText(asObject(payload["view"])?.["callback_id"]);
}

/** The same delivery twice has the same id; two presses of one button don't. */
function deliveryOf(payload: JsonObject): string | null {
  if (payload["type"] === "block_actions") {
    const triggerId = asText(payload["trigger_id"]);
    return triggerId && `act/${triggerId}`;
  }
  const view = asObject(payload["view"]);
  const id = asText(view?.["id"]);
  const hash = asText(view?.["hash"]);
  return id && hash && `${payload["type"]}/${id}/${hash}`;
}

/** `team` is null in an org-wide install; the person's own workspace stands in, as in Slack's own libraries. */
function installationOf(payload: JsonObject) {
  const team = asObject(payload["team"]);
  const enterprise = asObject(payload["enterprise"]);
  return {
    teamId: asText(team?.["id"]) ?? asText(asObject(payload["user"])?.["team_id"]),
    enterpriseId: asText(enterprise?.["id"]) ?? asText(team?.["enterprise_id"]),
    isEnterpriseInstall: payload["is_enterprise_install"] === true,
  };
}
