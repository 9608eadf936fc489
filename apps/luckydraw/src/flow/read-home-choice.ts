/** Reads what somebody chose in the app's Home. Source: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
import type { InteractionJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import { homeActionIds } from "../text/home-view.ts";
import { locales } from "../text/locale.ts";
import type { WorkspaceSettings } from "../workspace/workspace-settings.ts";

/** A setting that somebody changed. */
export interface HomeChoice {
  readonly userId: string;
  readonly change: Partial<WorkspaceSettings>;
}

const LanguageSchema = v.object({
  action_id: v.literal(homeActionIds.channelLocale),
  selected_option: v.object({ value: v.picklist(locales) }),
});
const OrganiserSchema = v.object({
  action_id: v.literal(homeActionIds.organiser),
  selected_options: v.array(v.object({ value: v.string() })),
});
const PayloadSchema = v.object({
  user: v.object({ id: v.string() }),
  view: v.object({ type: v.literal("home") }),
  actions: v.tupleWithRest([v.variant("action_id", [LanguageSchema, OrganiserSchema])], v.unknown()),
});

/** The choice, or `undefined` for anything that is none. */
export function readHomeChoice({ payload }: InteractionJob): HomeChoice | undefined {
  const { success, output } = v.safeParse(PayloadSchema, payload);
  if (!success) return undefined;
  const [action] = output.actions;
  const change =
    action.action_id === homeActionIds.channelLocale
      ? { channelLocale: action.selected_option.value }
      : { includesOrganiser: action.selected_options.length > 0 };
  return { userId: output.user.id, change };
}
