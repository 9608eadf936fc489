/** Counts and logs what Slack didn't do, once for each thing that the app wanted of it, after its waits and retries. */
import type { SlackErrorKind } from "@luckydraw/slack-app";
import type { Run } from "../run.ts";
import { type SlackErrorKind as PersonsKind, slackErrorKind } from "../text/slack-error-kind.ts";
import type { Replies, SlackFor } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";

/** What tells a person what to do tells whose turn it is as well; the rest depends on whether it will pass. */
const kinds: Readonly<Partial<Record<PersonsKind, SlackErrorKind>>> = {
  "installation-gone": "installation",
  "missing-scope": "installation",
  "not-granted": "installation",
  "rate-limited": "rate-limited",
};

/** Slack whose failures are counted among the run's metrics. */
export function countingSlackFor(slackFor: SlackFor): SlackFor {
  return (installation, run) => {
    const { messages, directory, modals, home, ownUserId } = slackFor(installation, run);
    return {
      messages: counting(messages, run),
      directory: counting(directory, run),
      modals: counting(modals, run),
      home: counting(home, run),
      ...counting({ ownUserId }, run),
    };
  };
}

/** The same for answers to a `response_url`. */
export function countingReplies(replies: Replies): Replies {
  return { send: (url, reply, run) => counting(replies, run).send(url, reply, run) };
}

/** The kind that a fault is counted under. */
export function kindOfFault(fault: SlackFault): SlackErrorKind {
  return kinds[slackErrorKind(fault.code)] ?? (fault.isPassing ? "unavailable" : "refused");
}

type Call = (...args: readonly unknown[]) => Promise<unknown>;

function counting<Port extends object>(port: Port, run: Run): Port {
  const calls: readonly (readonly [name: string, call: Call])[] = Object.entries(port);
  const countingCalls = calls.map(([name, call]): [string, Call] => [
    name,
    (...args) => counted(() => call(...args), run),
  ]);
  return Object.fromEntries(countingCalls) as unknown as Port;
}

async function counted(call: () => Promise<unknown>, run: Run): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof SlackFault) {
      const errorKind = kindOfFault(error);
      run.metrics.addSlackError(errorKind);
      run.log.info("slack.error", { errorKind, code: error.code });
    }
    throw error;
  }
}
