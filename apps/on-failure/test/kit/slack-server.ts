/** As much of Slack as the function calls; a test plans what goes wrong. */
import { type Answer, type Asked, type StandIn, startStandIn } from "./stand-in.ts";

/** The server. */
export interface SlackServer extends StandIn {
  /** Answers by method, or by path for a `response_url`, taken from the front; the last one stays. */
  readonly plan: Map<string, Answer[]>;
  /** The arguments of each call of a method. */
  argsOf(method: string): Readonly<Record<string, string>>[];
}

/** Starts one where everything goes well, and everybody speaks English. */
export async function startSlack(): Promise<SlackServer> {
  const plan = new Map<string, Answer[]>([
    ["users.info", [{ body: { ok: true, user: { id: "U0ANN0001", locale: "en-US" } } }]],
  ]);
  const standIn = await startStandIn((asked) => {
    const planned = plan.get(methodOf(asked)) ?? [];
    return (planned.length > 1 ? planned.shift() : planned[0]) ?? { body: { ok: true } };
  });
  return {
    ...standIn,
    plan,
    argsOf: (method) =>
      standIn.asked
        .filter((asked) => methodOf(asked) === method)
        .map(({ body }) => Object.fromEntries(new URLSearchParams(body))),
  };
}

function methodOf({ path }: Asked): string {
  return path.replace(/^\/api\//, "");
}
