/** What Ann does in #general, and what Slack asks by itself: each a signed request to the deployed API. */
import { initialValues } from "../../apps/playground/src/page/blocks/initial-values.ts";
import { act } from "../../apps/playground/src/server/client/act.ts";
import { openHome } from "../../apps/playground/src/server/client/open-home.ts";
import { removeApp } from "../../apps/playground/src/server/client/remove-app.ts";
import { createSendEvent } from "../../apps/playground/src/server/client/send-event.ts";
import { submitView } from "../../apps/playground/src/server/client/submit-view.ts";
import { typeCommand } from "../../apps/playground/src/server/client/type-command.ts";
import type { Faults } from "../../apps/playground/src/server/faults.ts";
import type { Sender } from "../../apps/playground/src/server/slack/sender.ts";
import type { Workspace } from "../../apps/playground/src/server/slack/workspace.ts";
import type { PlaygroundMessage, Sent } from "../../apps/playground/src/shared/protocol.ts";
import { commands } from "../../packages/slack-app/src/index.ts";
import { jsonObject } from "../json-object.ts";
import { until } from "./until.ts";

/** Her hands, and Slack's. */
export interface Hands {
  /** Types a command. @throws Error that says what Slack would tell her. */
  type(text: string): Promise<void>;
  /** Presses the newest button of that name. @throws Error when there is none, or the app doesn't answer. */
  press(button: string): Promise<void>;
  /** Opens the form of the bare command and sends it off as it is. @throws Error with what the form says. */
  sendForm(): Promise<void>;
  /** Opens the app's Home. Resolves with what it shows, as JSON. @throws Error when the app doesn't take the event. */
  openHome(): Promise<string>;
  /** Removes the app from the workspace; Slack tells the app by two events. @throws Error when it isn't there. */
  removeApp(): void;
  /** Slack asks whether the address for events is the app's. Resolves with the answer. */
  challenge(challenge: string): Promise<string>;
}

/** Where and as whom. */
export interface HandsOptions {
  readonly workspace: Workspace;
  readonly send: Sender;
  readonly faults: Faults;
  readonly userId: string;
  readonly channelId: string;
}

/** Makes them. */
export function createHands({ workspace, send, faults, userId, channelId }: HandsOptions): Hands {
  const { signal } = new AbortController();
  const sendEvent = createSendEvent({ send, signal, retryDelaysMs: [1_000, 2_000, 4_000] });
  const type = async (text: string) => {
    const context = { workspace, send, commands: Object.keys(commands) };
    mustBeTaken(await typeCommand(context, { userId, channelId, text }));
  };
  return {
    type,
    async press(button) {
      const found = findButton(workspace.messages.seenBy(userId, channelId), button);
      if (found === undefined) {
        throw new Error(`There is no button ${button}.`);
      }
      mustBeTaken(await act({ workspace, send }, { ...found, userId, channelId, choice: {} }));
    },
    async sendForm() {
      await type("/luckydraw");
      const newest = () => workspace.views.openFor(userId).at(-1);
      await until(() => newest() !== undefined, "The form did not open.");
      const view = newest();
      const blocks = view?.view["blocks"] as Parameters<typeof initialValues>[0];
      const result = view && (await submitView({ workspace, send }, view, initialValues(blocks)));
      if (result?.outcome !== "closed") {
        throw new Error(`The form says: ${JSON.stringify(result)}`);
      }
    },
    async openHome() {
      mustBeTaken(await openHome(workspace, sendEvent, { userId, tab: "home" }));
      const shown = () => JSON.stringify(workspace.homes.of(userId)?.view);
      await until(() => shown() !== undefined, "The Home stays empty.");
      return shown();
    },
    removeApp() {
      mustBeTaken(removeApp(workspace, { sendEvent, faults, signal }));
    },
    async challenge(challenge) {
      const body = JSON.stringify({ type: "url_verification", challenge, token: "unused" });
      const acknowledged = await send({
        kind: "event",
        title: "url_verification",
        path: "/slack/events",
        contentType: "application/json",
        body: () => body,
      });
      return acknowledged.ok ? acknowledged.body : acknowledged.reason;
    },
  };
}

function mustBeTaken(sent: Sent): void {
  if (!sent.ok) {
    throw new Error(`Slack says: ${sent.message}`);
  }
}

/** Where the newest button of that name is. */
function findButton(messages: readonly PlaygroundMessage[], name: string) {
  for (const { ts: messageTs, blocks = [] } of messages.toReversed()) {
    for (const block of blocks.map(jsonObject)) {
      const elements = [block["elements"], block["accessory"]].flat().map(jsonObject);
      const button = elements.find((each) => each["type"] === "button" && labelOf(each) === name);
      if (button !== undefined) {
        return { messageTs, blockId: String(block["block_id"]), actionId: String(button["action_id"]) };
      }
    }
  }
  return undefined;
}

function labelOf(button: Readonly<Record<string, unknown>>): string {
  return String(jsonObject(button["text"])["text"]);
}
