/** A Slack workspace on loopback whose requests go to the deployed API, and a beacon that it can be drawn with. */
import { randomBytes } from "node:crypto";
import { createLocalBeacon } from "../../apps/playground/src/server/beacon.ts";
import { createFaults } from "../../apps/playground/src/server/faults.ts";
import { listen } from "../../apps/playground/src/server/http/server.ts";
import { createRequestLog } from "../../apps/playground/src/server/inspector/request-log.ts";
import { luckyLunch } from "../../apps/playground/src/server/slack/cast/lucky-lunch.ts";
import { openWorkspace } from "../../apps/playground/src/server/slack/open-workspace.ts";
import { createSender } from "../../apps/playground/src/server/slack/sender.ts";
import { createSlack } from "../../apps/playground/src/server/slack/slack.ts";
import { slackId } from "../../apps/playground/src/server/slack/slack-id.ts";
import { createWorkspace } from "../../apps/playground/src/server/slack/workspace.ts";
import { createEventStream } from "../../apps/playground/src/server/stream.ts";
import { scopes } from "../../packages/slack-app/src/index.ts";
import { createHands, type Hands } from "./slack-hands.ts";
import { withOauth } from "./slack-oauth.ts";

/** A workspace with the app in its #general. */
export interface SlackStandIn extends Hands {
  readonly url: string;
  /** What rows and objects of the workspace have in them. */
  readonly teamId: string;
  /** Where its `response_url`s are. */
  readonly hooksOrigin: string;
  /** The app's ids at Slack, as an environment's file says them. */
  readonly oauthApp: { readonly appId: string; readonly clientId: string };
  readonly beaconUrl: string;
  /** What drand's `/info` answers for the beacon. */
  readonly beaconChain: Record<string, unknown>;
  /** Plain texts by the variable that holds them encrypted. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The next command is delivered twice, at the same moment. */
  deliverTwice(): void;
  /** The next answer to a `response_url` is refused: too many, says Slack. */
  limitNextReply(): void;
  /** What #general shows her, oldest first. */
  texts(): readonly string[];
  /** What it shows somebody else. */
  textsForOthers(): readonly string[];
  stop(): Promise<void>;
}

/** Starts it. `gatewayUrl` is asked when a request is sent. */
export async function startSlackStandIn(gatewayUrl: () => string): Promise<SlackStandIn> {
  const stream = createEventStream();
  const core = { log: createRequestLog(stream), faults: createFaults() };
  const signingSecret = randomBytes(16).toString("hex");
  const opened = await openWorkspace(luckyLunch, slackId("A"));
  const workspace = createWorkspace(opened, stream.of(luckyLunch.team.id), () => slack.url);
  const { token } = workspace.install(Object.keys(scopes));
  const beacon = createLocalBeacon(core.faults);
  const beaconServer = await listen(beacon.handle);
  const oauthApp = { clientId: "1234567890.1234567890123", clientSecret: randomBytes(16).toString("hex") };
  const slack = await listen(
    withOauth(
      oauthApp,
      workspace,
      () => userId,
      createSlack({ workspaces: [workspace], ...core, rowOf: () => undefined, kill: () => undefined }),
    ),
  );
  const send = createSender({ ...core, signingSecret, gatewayUrl });
  const idOf = (person: string) =>
    [...workspace.directory.people.values()].find(({ name }) => name === person)?.id ?? "";
  const userId = idOf("ann");
  const otherId = idOf("bob");
  const channelId = workspace.directory.channels().find(({ name }) => name === "general")?.id ?? "";
  return {
    url: slack.url,
    teamId: workspace.directory.team.id,
    hooksOrigin: slack.url,
    oauthApp: { appId: workspace.directory.app.id, clientId: oauthApp.clientId },
    beaconUrl: beaconServer.url,
    beaconChain: JSON.parse(beacon.info),
    secrets: {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: token,
      SLACK_CLIENT_SECRET: oauthApp.clientSecret,
    },
    ...createHands({ workspace, send, faults: core.faults, userId, channelId }),
    deliverTwice() {
      core.faults.ask({ delivery: "duplicate" });
    },
    limitNextReply() {
      core.faults.ask({ method: "response_url", error: "ratelimited", times: 1 });
    },
    texts: () => workspace.messages.seenBy(userId, channelId).map(({ text }) => text),
    textsForOthers: () => workspace.messages.seenBy(otherId, channelId).map(({ text }) => text),
    async stop() {
      await Promise.all([slack.close(), beaconServer.close(), opened.emulated.close()]);
      stream.close();
    },
  };
}
