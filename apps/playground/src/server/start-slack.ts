/** Slack's side: the workspaces, and what the app and its installers call. */
import { randomBytes, randomInt } from "node:crypto";
import { scopes as appScopes } from "@luckydraw/slack-app";
import type { Faults } from "./faults.ts";
import { listen } from "./http/server.ts";
import type { RequestLog } from "./inspector/request-log.ts";
import { luckyLunch } from "./slack/cast/lucky-lunch.ts";
import { secondWorkspace } from "./slack/cast/second-workspace.ts";
import { createOauth, type SlackApp } from "./slack/oauth/oauth.ts";
import { openWorkspace } from "./slack/open-workspace.ts";
import { createSlack } from "./slack/slack.ts";
import { slackId } from "./slack/slack-id.ts";
import { createWorkspace, type Workspace } from "./slack/workspace.ts";
import type { EventStream } from "./stream.ts";

/** What it is made of. */
export interface SlackSideOptions {
  readonly stream: EventStream;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly rowOf: (instanceId: string) => string | undefined;
  readonly kill: (instanceId: string) => void;
  /** Origin of the public site; `undefined`: the app belongs to one workspace. */
  readonly siteUrl: string | undefined;
  readonly pageUrl: () => string;
  /** The most that people allow. Default: all. */
  readonly scopes: readonly string[] | undefined;
}

/** Slack, as it runs. */
export interface SlackSide {
  readonly url: string;
  readonly app: SlackApp;
  /** The first has the app from the start. */
  readonly workspaces: readonly [Workspace, ...Workspace[]];
  close(): Promise<void>;
}

/** Opens the workspaces and listens. */
export async function startSlack(options: SlackSideOptions): Promise<SlackSide> {
  const { siteUrl, scopes: allowed } = options;
  const app: SlackApp = {
    id: slackId("A"),
    clientId: `${randomInt(1e11, 1e12)}.${randomInt(1e12, 1e13)}`,
    clientSecret: randomBytes(16).toString("hex"),
    redirectUri: `${siteUrl ?? ""}/slack/oauth/callback`,
  };
  const open = async (cast: typeof luckyLunch): Promise<Workspace> =>
    createWorkspace(await openWorkspace(cast, app.id), options.stream.of(cast.team.id), () => server.url);
  const [first, ...others] = await Promise.all([
    open(luckyLunch),
    ...(siteUrl === undefined ? [] : [open(secondWorkspace)]),
  ]);
  const workspaces = [first, ...others] as const;
  const oauth = createOauth({
    app,
    workspaces,
    pageUrl: options.pageUrl,
    ...(allowed === undefined ? {} : { allowed }),
  });
  const server = await listen(
    createSlack({ ...options, workspaces, ...(siteUrl === undefined ? {} : { oauth }) }),
  );
  if (siteUrl === undefined) {
    first.install(allowed ?? Object.keys(appScopes));
  }
  return {
    url: server.url,
    app,
    workspaces,
    async close() {
      await server.close();
      await Promise.all(workspaces.map(({ emulated }) => emulated.close()));
    },
  };
}
