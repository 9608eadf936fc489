/** `views.*`: modals, opened by a trigger id. */
import { text } from "../../http/json.ts";
import { checkView } from "../blocks/check-blocks.ts";
import { SlackError } from "../slack-error.ts";
import type { Call, Method } from "./call.ts";

const DEEPEST_STACK = 3;

/** The methods. */
export const views: Readonly<Record<string, Method>> = {
  "views.open": (call) => {
    const view = checkView(call.params["view"]);
    const { workspace } = call;
    const userId = workspace.triggers.take(text(call.params, "trigger_id"));
    workspace.views.closeAll(userId);
    return { view: workspace.views.asSlack(workspace.views.open(userId, view)) };
  },
  "views.push": (call) => {
    const view = checkView(call.params["view"]);
    const { workspace } = call;
    const userId = workspace.triggers.take(text(call.params, "trigger_id"));
    if (workspace.views.openFor(userId).length >= DEEPEST_STACK) {
      throw new SlackError("push_limit_reached");
    }
    return { view: workspace.views.asSlack(workspace.views.open(userId, view)) };
  },
  "views.update": (call) => {
    const view = checkView(call.params["view"]);
    const known = named(call);
    const hash = text(call.params, "hash");
    if (hash !== "" && hash !== known.hash) {
      throw new SlackError("hash_conflict");
    }
    const updated = call.workspace.views.update(known.id, view);
    return updated === undefined ? {} : { view: call.workspace.views.asSlack(updated) };
  },
};

function named({ params, workspace }: Call) {
  const view =
    workspace.views.find(text(params, "view_id")) ??
    workspace.views.findExternal(text(params, "external_id"));
  if (view === undefined) {
    throw new SlackError("not_found");
  }
  return view;
}
