/** The open workspace with everything that the methods of the Web API work on. */
import type { TeamStream } from "../stream.ts";
import type { Directory } from "./directory.ts";
import type { EmulatedSlack } from "./emulated-slack.ts";
import { createHomes, type Homes } from "./homes.ts";
import { createInstallations, type Installation, type Installations } from "./installation.ts";
import { createMessageLog, type MessageLog } from "./messages.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { createResponseUrls, type ResponseUrls } from "./response-urls.ts";
import { slackId } from "./slack-id.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createViews, type Views } from "./views.ts";

/** The workspace. */
export interface Workspace {
  readonly directory: Directory;
  readonly emulated: EmulatedSlack;
  readonly messages: MessageLog;
  readonly views: Views;
  readonly homes: Homes;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly installation: Pick<Installations, "current" | "stateOf">;
  readonly tokenOf: (userId: string) => string | undefined;
  /** Origin of the Slack stand-in. */
  url(): string;
  /** Makes the app a member of a channel. */
  addApp(channelId: string): void;
  /** Lets the app in, or gives it more scopes. */
  install(scopes: readonly string[]): Installation;
  /** Removes the app: its token is dead, and it is nowhere a member. */
  removeApp(): void;
}

/** Puts the workspace together. `url` is asked once the server listens. */
export function createWorkspace(opened: OpenWorkspace, stream: TeamStream, url: () => string): Workspace {
  const { directory } = opened;
  const { team, app } = directory;
  const owner = { teamId: team.id, appId: app.id, botId: app.botId };
  const installation = createInstallations();
  const views = createViews(stream, owner, () => slackId("V"));
  const homes = createHomes(stream, owner, () => slackId("V"));
  return {
    ...opened,
    url,
    installation,
    views,
    homes,
    messages: createMessageLog(stream),
    triggers: createTriggers(),
    responseUrls: createResponseUrls(team.id),
    addApp(channelId) {
      const channel = directory.channel(channelId);
      if (channel !== undefined) {
        directory.changeChannel(channelId, { memberIds: new Set([...channel.memberIds, app.userId]) });
        stream.publish({ type: "workspace" });
      }
    },
    install(scopes) {
      const installed = installation.install(scopes);
      stream.publish({ type: "workspace" });
      return installed;
    },
    removeApp() {
      installation.remove();
      homes.clear();
      for (const { id, kind, memberIds } of directory.channels()) {
        if (kind !== "direct") {
          const others = [...memberIds].filter((userId) => userId !== app.userId);
          directory.changeChannel(id, { memberIds: new Set(others) });
        }
      }
      stream.publish({ type: "workspace" });
    },
  };
}
