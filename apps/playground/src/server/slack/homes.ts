/** The app's Home, one for each person: what `views.publish` put there last. */
import type { PlaygroundView } from "../../shared/protocol.ts";
import type { JsonObject } from "../http/json.ts";
import type { TeamStream } from "../stream.ts";
import { newHash, slackView, type ViewOwner } from "./views.ts";

/** Homes as they are published. */
export interface Homes {
  /** Shows a view to a person; the Home keeps its id. */
  publish(userId: string, view: JsonObject): PlaygroundView;
  of(userId: string): PlaygroundView | undefined;
  find(id: string): PlaygroundView | undefined;
  findExternal(externalId: string): PlaygroundView | undefined;
  /** Takes all of them away. */
  clear(): void;
  /** The view in the shape that Slack's answers and payloads have. */
  asSlack(view: PlaygroundView): JsonObject;
}

/** Starts with nothing published. */
export function createHomes(stream: TeamStream, owner: ViewOwner, newId: () => string): Homes {
  const homes = new Map<string, PlaygroundView>();
  const first = (matches: (home: PlaygroundView) => boolean) => [...homes.values()].find(matches);
  return {
    publish(userId, view) {
      const home = { id: homes.get(userId)?.id ?? newId(), hash: newHash(), userId, view };
      homes.set(userId, home);
      stream.publish({ type: "home", userId, home });
      return home;
    },
    of: (userId) => homes.get(userId),
    find: (id) => first((home) => home.id === id),
    findExternal: (externalId) => first(({ view }) => view["external_id"] === externalId),
    clear() {
      for (const userId of [...homes.keys()]) {
        homes.delete(userId);
        stream.publish({ type: "home", userId, home: null });
      }
    },
    asSlack: (home) => slackView(home, owner, { rootId: home.id, belowId: null }),
  };
}
