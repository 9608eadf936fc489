/** The open workspace with everything that the methods of the Web API work on. */
import type { EventStream } from "../stream.ts";
import type { Directory } from "./directory.ts";
import type { EmulatedSlack } from "./emulated-slack.ts";
import { createMessageLog, type MessageLog } from "./messages.ts";
import { type OpenWorkspace, slackId } from "./open-workspace.ts";
import { createResponseUrls, type ResponseUrls } from "./response-urls.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createViews, type Views } from "./views.ts";

/** The workspace. */
export interface Workspace {
  readonly directory: Directory;
  readonly emulated: EmulatedSlack;
  readonly messages: MessageLog;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly tokenOf: (userId: string) => string | undefined;
  /** Origin of the Slack stand-in. */
  url(): string;
  /** Makes the app a member of a channel. */
  addApp(channelId: string): void;
}

/** Puts the workspace together. `url` is asked once the server listens. */
export function createWorkspace(opened: OpenWorkspace, stream: EventStream, url: () => string): Workspace {
  const { directory } = opened;
  const { team, app } = directory;
  return {
    ...opened,
    url,
    messages: createMessageLog(stream),
    views: createViews(stream, { teamId: team.id, appId: app.id, botId: app.botId }, () => slackId("V")),
    triggers: createTriggers(),
    responseUrls: createResponseUrls(team.id),
    addApp(channelId) {
      const channel = directory.channel(channelId);
      if (channel !== undefined) {
        directory.changeChannel(channelId, { memberIds: new Set([...channel.memberIds, app.userId]) });
        stream.publish({ type: "workspace" });
      }
    },
  };
}
