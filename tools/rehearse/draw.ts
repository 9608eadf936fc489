/** Scenes with the deployed app: what Slack and others send, and what the channel shows. */
import type { Stage } from "./stage.ts";
import { until } from "./until.ts";

/** What Verify tells whoever pressed it. */
const VERIFIED = /Draw #\d+ is genuine\./;

/** Draws, and is not deceived. */
export async function draw(stage: Stage, gatewayUrl: string): Promise<void> {
  const { step, print, slack } = stage;
  await step("/luckydraw 2 is answered within three seconds", () => slack.type("/luckydraw 2"));
  const first = await step("the channel shows two winners", () => shown(stage, 1));
  print(`  ${first.split("\n")[0]}`);
  await step("a command delivered twice at once is drawn once", async () => {
    slack.deliverTwice();
    await slack.type("/luckydraw 2");
    await shown(stage, 2);
    await slack.type("/luckydraw 2");
    const third = await shown(stage, 3);
    const draws = slack.texts().filter((text) => winnersOf(text) > 0);
    if (draws.length !== 3) {
      throw new Error(
        `Three draws were asked for, the last is:\n${third}\nand the channel shows ${draws.length}.`,
      );
    }
  });
  await step("a button and a form are answered, and an event's address is proven", async () => {
    await slack.press("Verify");
    await until(() => slack.texts().some((text) => VERIFIED.test(text)), "The draw was not verified.");
    const before = drawsIn(slack);
    await slack.sendForm();
    await until(() => drawsIn(slack) > before, "The form did not draw.");
    const answer = await slack.challenge("3eZbrw1aB");
    if (JSON.parse(answer)["challenge"] !== "3eZbrw1aB") {
      throw new Error(`The challenge was answered: ${answer}`);
    }
  });
  await step("what Slack did not sign is refused", () => refuseForgery(gatewayUrl));
  await openHome(stage);
}

/** Opens the app's Home, and finds the newest draw there. */
export async function openHome({ step, slack }: Stage): Promise<void> {
  await step("the Home shows the newest draw", async () => {
    const home = await slack.openHome();
    if (!/"#\d+"/.test(home)) {
      throw new Error(`The Home shows no draw: ${home}`);
    }
  });
}

/** One draw more, whatever its number. */
export async function drawOnce({ step, slack }: Stage, name: string): Promise<void> {
  await step(name, async () => {
    const before = drawsIn(slack);
    await slack.type("/luckydraw 2");
    await until(
      () => drawsIn(slack) > before,
      () => `There is no new draw; the channel shows:\n${slack.texts().join("\n")}`,
    );
  });
}

/** How many draws the channel shows with their winners. */
export function drawsIn(slack: Stage["slack"]): number {
  return slack.texts().filter((text) => winnersOf(text) > 0).length;
}

/** Waits until the channel shows the winners of a draw. */
async function shown({ slack }: Stage, number: number): Promise<string> {
  const find = () =>
    slack.texts().find((text) => text.startsWith(`Draw #${number},`) && winnersOf(text) >= 2);
  await until(
    () => find() !== undefined,
    () => `Draw #${number} is missing; the channel shows:\n${slack.texts().join("\n")}`,
  );
  return find() ?? "";
}

function winnersOf(text: string): number {
  return text.startsWith("Draw #") ? (text.match(/<@U\w+>/g) ?? []).length : 0;
}

async function refuseForgery(gatewayUrl: string): Promise<void> {
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
    "x-slack-signature": `v0=${"0".repeat(64)}`,
  };
  const body = "command=%2Fluckydraw&text=2";
  const forged = await fetch(`${gatewayUrl}/slack/commands`, { method: "POST", headers, body });
  const astray = await fetch(`${gatewayUrl}/slack/elsewhere`, { method: "POST", headers, body });
  if (forged.status !== 401 || astray.status !== 404) {
    throw new Error(`A forged command was answered ${forged.status}, an unknown path ${astray.status}.`);
  }
}
