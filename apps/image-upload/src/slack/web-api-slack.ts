/** Slack over its Web API. */
import { createDirectory } from "./directory.ts";
import { createMessages } from "./messages.ts";
import { readFile } from "./read-file.ts";
import type { SlackFor } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import { apiCallFor, type WebApiOptions } from "./web-api.ts";

/** Slack for any installation whose token can be had. */
export function createWebApiSlack(options: WebApiOptions): SlackFor {
  return (installation, run) => {
    const call = apiCallFor(options, installation, run);
    return {
      messages: createMessages(call),
      directory: createDirectory(call),
      modals: {
        open: async (triggerId, view) => viewIdIn(await call("views.open", { trigger_id: triggerId, view })),
      },
      files: {
        info: async (fileId) => {
          const { file } = await call("files.info", { file: fileId });
          const read = readFile(file);
          if (read === undefined) throw new SlackFault("unreachable");
          return read;
        },
      },
    };
  };
}

function viewIdIn(answer: Readonly<Record<string, unknown>>): string {
  const view = answer["view"] as { readonly id?: unknown } | undefined;
  if (typeof view?.id !== "string") throw new SlackFault("unreachable");
  return view.id;
}
