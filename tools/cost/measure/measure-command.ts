/** Draws in the playground with the built bundles, and reads off what each function used. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtBundle, type FunctionName } from "../../../apps/playground/src/server/options.ts";
import { type Playground, startPlayground } from "../../../apps/playground/src/server/playground.ts";
import type {
  InspectedRequest,
  Invocation,
  Sent,
  Workspace,
} from "../../../apps/playground/src/shared/protocol.ts";
import { waitsMs } from "../assumptions.ts";
import { type InvocationUse, USE_MARK } from "./invocation-use.ts";

/** An invocation as it was seen. */
export interface MeasuredInvocation {
  readonly functionId: string;
  readonly kind: Invocation["kind"];
  readonly use: InvocationUse;
  /** Its own lines, each with its line break. */
  readonly logBytes: number;
  readonly logLines: number;
}

/** What was done, in the order in which it was done. */
export interface Measured {
  /** Each `/luckydraw 2` in a channel of a dozen: the first meets new processes. */
  readonly draws: readonly (readonly MeasuredInvocation[])[];
  /** The same in a channel of 2,000. */
  readonly largeDraw: readonly MeasuredInvocation[];
  /** A command that fails for good. */
  readonly failure: readonly MeasuredInvocation[];
}

const WARM_DRAWS = 6;
const SETTLED_WITHIN_MS = 60_000;
const names: readonly FunctionName[] = ["dispatcher", "luckydraw", "on-failure"];

/** @param namespace Metrics are written as deployed. */
export async function measureCommand(namespace: string, log: (line: string) => void): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "cost-"));
  const bundle = join(folder, "index.mjs");
  const measured = pathToFileURL(fileURLToPath(new URL("measured-function.ts", import.meta.url)));
  await writeFile(bundle, `export { handler } from ${JSON.stringify(measured.href)};\n`);
  const playground = await startPlayground({
    port: 0,
    distribution: "private",
    images: false,
    bundles: { dispatcher: bundle, luckydraw: bundle, "on-failure": bundle },
    environment: Object.fromEntries(names.map((name) => [name, variablesOf(name, namespace)])),
  });
  try {
    const draw = drawer(playground);
    const draws: (readonly MeasuredInvocation[])[] = [];
    for (let run = 0; run <= WARM_DRAWS; run += 1) {
      draws.push(await draw("general"));
    }
    log(`${draws.length} draws of a channel of a dozen`);
    const largeDraw = await draw("everyone");
    log("one of a channel of 2,000");
    await post(playground, "/api/faults", { service: "dynamodb", times: 1_000 });
    return { draws, largeDraw, failure: await draw("general") };
  } finally {
    await playground.stop();
    await rm(folder, { recursive: true });
  }
}

function variablesOf(name: FunctionName, namespace: string): Readonly<Record<string, string>> {
  return {
    MEASURED_BUNDLE: builtBundle(name),
    MEASURED_WAITS: JSON.stringify(waitsMs),
    POWERTOOLS_METRICS_NAMESPACE: namespace,
  };
}

function drawer(playground: Playground) {
  return async (channelName: string): Promise<readonly MeasuredInvocation[]> => {
    const workspace = await get<Workspace>(playground, "/api/workspace");
    const [user] = workspace.users;
    const channel = workspace.channels.find(({ name }) => name === channelName);
    const typed = { userId: user?.id, channelId: channel?.id, text: "/luckydraw 2" };
    const { requestId } = await post<Sent>(playground, "/api/commands", typed);
    const row = await settled(playground, requestId);
    return row.invocations.map(measuredOf);
  };
}

async function settled(playground: Playground, requestId: string | undefined): Promise<InspectedRequest> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < until) {
    const rows = await get<readonly InspectedRequest[]>(playground, "/api/requests");
    const row = rows.find(({ id }) => id === requestId);
    if (row?.isPending === false) {
      return row;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The draw did not come to its end.");
}

function measuredOf({ functionName, kind, logs }: Invocation): MeasuredInvocation {
  const said = logs.find(({ text }) => text.startsWith(USE_MARK));
  if (said === undefined) {
    throw new Error(`${functionName} did not say what it used.`);
  }
  const own = logs.filter((line) => line !== said);
  return {
    functionId: functionName,
    kind,
    use: JSON.parse(said.text.slice(USE_MARK.length)) as InvocationUse,
    logBytes: own.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0),
    logLines: own.length,
  };
}

async function get<Answer>(playground: Playground, path: string): Promise<Answer> {
  return (await (await fetch(playground.url + path)).json()) as Answer;
}

async function post<Answer>(playground: Playground, path: string, body: object): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return (await (await fetch(playground.url + path, init)).json()) as Answer;
}
