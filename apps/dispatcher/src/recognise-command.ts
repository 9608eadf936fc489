/** A slash command. Source: https://docs.slack.dev/interactivity/implementing-slash-commands */
import { commandSurface, JOB_VERSION, MAX_TEXT_CHARACTERS } from "@luckydraw/slack-app";
import { jobId } from "./job-id.ts";
import { jobOrMalformed } from "./job-or-malformed.ts";
import type { Recognised } from "./recognised.ts";

/** @param form The decoded form body. */
export function recogniseCommand(form: URLSearchParams, receivedAtMs: number): Recognised {
  const command = form.get("command");
  if (command === null) {
    return { kind: "malformed", problem: "command: missing" };
  }
  const surface = commandSurface(command);
  if (surface === undefined) {
    return { kind: "unknown", what: "command" };
  }
  const text = form.get("text") ?? "";
  if (text.length > MAX_TEXT_CHARACTERS) {
    return { kind: "too-long" };
  }
  const installation = {
    teamId: form.get("team_id") || null,
    enterpriseId: form.get("enterprise_id") || null,
    // The form carries the strings "true" and "false"; JSON payloads carry booleans.
    isEnterpriseInstall: form.get("is_enterprise_install") === "true",
  };
  const job = {
    version: JOB_VERSION,
    kind: "command",
    id: jobId(installation, `cmd/${form.get("trigger_id")}`),
    receivedAtMs,
    installation,
    command,
    text,
    userId: form.get("user_id"),
    channelId: form.get("channel_id"),
    triggerId: form.get("trigger_id"),
    responseUrl: form.get("response_url"),
  };
  return jobOrMalformed(job, [surface.worker], false);
}
