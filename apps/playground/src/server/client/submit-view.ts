/** A person submits or closes a modal. */
import type { PlaygroundView, Sent, SubmitResult, ViewState } from "../../shared/protocol.ts";
import { child, isJsonObject, parseJson, text } from "../http/json.ts";
import { checkView } from "../slack/blocks/check-blocks.ts";
import type { ActContext } from "./act.ts";
import { FORM, interactionHead, payloadForm } from "./payload.ts";

/** Slack's own words. */
const TROUBLE = "We had some trouble connecting. Try again?";

/** Sends the form and does what the app answers: errors, another view, or closed. */
export async function submitView(
  context: ActContext,
  view: PlaygroundView,
  state: ViewState,
): Promise<SubmitResult> {
  const { workspace, send } = context;
  const acknowledged = await send({
    kind: "view_submission",
    title: text(view.view, "callback_id"),
    team: workspace.directory.team.name,
    path: "/slack/interactivity",
    contentType: FORM,
    body: () =>
      payloadForm({
        type: "view_submission",
        ...interactionHead(workspace, view.userId),
        trigger_id: workspace.triggers.issue(view.userId),
        view: { ...workspace.views.asSlack(view), state: { values: state } },
        response_urls: [],
      }),
  });
  return acknowledged.ok
    ? answered(context, view, acknowledged.body)
    : { outcome: "failed", message: TROUBLE };
}

function answered({ workspace }: ActContext, view: PlaygroundView, body: string): SubmitResult {
  const { views } = workspace;
  const value = parseJson(body);
  const answer = isJsonObject(value) ? value : {};
  try {
    switch (answer["response_action"]) {
      case "errors":
        return { outcome: "errors", errors: child(answer, "errors") as Readonly<Record<string, string>> };
      case "update":
        views.update(view.id, checkView(answer["view"]));
        return { outcome: "updated" };
      case "push":
        views.open(view.userId, checkView(answer["view"]));
        return { outcome: "updated" };
      case "clear":
        views.closeAll(view.userId);
        return { outcome: "closed" };
      default:
        views.close(view.id);
        return body.trim() === "" || body.trim() === "{}" || answer["response_action"] === undefined
          ? { outcome: "closed" }
          : { outcome: "failed", message: TROUBLE };
    }
  } catch {
    // Slack keeps the form open when it can't show the next view.
    return { outcome: "failed", message: TROUBLE };
  }
}

/** Closes a modal, and tells the app where it asked to be told. */
export async function closeView({ workspace, send }: ActContext, view: PlaygroundView): Promise<Sent> {
  const slackView = workspace.views.asSlack(view);
  workspace.views.close(view.id);
  if (view.view["notify_on_close"] !== true) {
    return { ok: true };
  }
  const acknowledged = await send({
    kind: "view_closed",
    title: text(view.view, "callback_id"),
    team: workspace.directory.team.name,
    path: "/slack/interactivity",
    contentType: FORM,
    body: () =>
      payloadForm({
        type: "view_closed",
        ...interactionHead(workspace, view.userId),
        view: slackView,
        is_cleared: false,
      }),
  });
  return { ok: acknowledged.ok, requestId: acknowledged.rowId };
}
