/** `views.*`: modals, opened by a trigger id, and Homes, published to a person. */
import type { PlaygroundView } from "../../../shared/protocol.ts";
import { text } from "../../http/json.ts";
import { checkView } from "../blocks/check-blocks.ts";
import { SlackError } from "../slack-error.ts";
import type { Views } from "../views.ts";
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
    const { views, homes } = call.workspace;
    const home = named(call, homes);
    if (home !== undefined) {
      const view = checkView(call.params["view"], "home");
      refuseOldHash(call, home);
      return { view: homes.asSlack(homes.publish(home.userId, view)) };
    }
    const view = checkView(call.params["view"]);
    const known = named(call, views);
    if (known === undefined) {
      throw new SlackError("not_found");
    }
    refuseOldHash(call, known);
    const updated = views.update(known.id, view);
    return updated === undefined ? {} : { view: views.asSlack(updated) };
  },
  "views.publish": (call) => {
    const { directory, homes } = call.workspace;
    const userId = text(call.params, "user_id");
    const view = checkView(call.params["view"], "home");
    if (directory.people.get(userId)?.isBot !== false) {
      throw new SlackError("user_not_found");
    }
    refuseOldHash(call, homes.of(userId));
    return { view: homes.asSlack(homes.publish(userId, view)) };
  },
};

/** Somebody else changed the view since the caller saw it. */
function refuseOldHash({ params }: Call, known: PlaygroundView | undefined): void {
  const hash = text(params, "hash");
  if (hash !== "" && known !== undefined && hash !== known.hash) {
    throw new SlackError("hash_conflict");
  }
}

function named({ params }: Call, among: Pick<Views, "find" | "findExternal">) {
  const externalId = text(params, "external_id");
  return (
    among.find(text(params, "view_id")) ?? (externalId === "" ? undefined : among.findExternal(externalId))
  );
}
