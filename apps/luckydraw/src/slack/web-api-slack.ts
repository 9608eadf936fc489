/** Slack over its Web API. */
import type { Installation } from "@luckydraw/slack-app";
import { createDirectory } from "./directory.ts";
import { createMessages } from "./messages.ts";
import type { SlackFor } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import { uploadFileWith } from "./upload-file.ts";
import { apiCallFor, type WebApiOptions } from "./web-api.ts";

/** What it is made of. */
export interface WebApiSlackOptions extends WebApiOptions {
  readonly fetch: typeof fetch;
}

/** Slack for any installation whose token can be had. */
export function createWebApiSlack(options: WebApiSlackOptions): SlackFor {
  const ownUserIds = new Map<string, string>();
  return (installation, run) => {
    const call = apiCallFor(options, installation, run);
    return {
      messages: createMessages(call, uploadFileWith(options.fetch, options.clock, run)),
      directory: createDirectory(call, teamIdFor(installation)),
      modals: {
        open: async (triggerId, view) => viewIdIn(await call("views.open", { trigger_id: triggerId, view })),
        update: async (viewId, view) => {
          await call("views.update", { view_id: viewId, view });
        },
      },
      home: {
        publish: async (userId, view) => {
          await call("views.publish", { user_id: userId, view });
        },
      },
      ownUserId: async () => {
        const key = `${installation.enterpriseId}/${installation.teamId}`;
        const known = ownUserIds.get(key);
        if (known !== undefined) return known;
        const { user_id: userId } = await call("auth.test", {});
        if (typeof userId !== "string") throw new SlackFault("unreachable");
        ownUserIds.set(key, userId);
        return userId;
      },
    };
  };
}

/** An org-wide token serves many workspaces: methods that list have to be told which. */
function teamIdFor({ isEnterpriseInstall, teamId }: Installation): string | undefined {
  return isEnterpriseInstall && teamId !== null ? teamId : undefined;
}

function viewIdIn(answer: Readonly<Record<string, unknown>>): string {
  const view = answer["view"] as { readonly id?: unknown } | undefined;
  if (typeof view?.id !== "string") throw new SlackFault("unreachable");
  return view.id;
}
