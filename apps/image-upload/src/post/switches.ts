/** Where pictures become public, and who may say so. Off until somebody turns it on. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { ItemKey, ItemTable } from "../store/item-table.ts";
import type { Place } from "./place.ts";

/** A channel. */
export interface ChannelSwitch {
  readonly isOn: boolean;
  /** Who switched it last, and when. */
  readonly by?: string;
  readonly atMs?: number;
}

/** A workspace. */
export interface WorkspaceRules {
  /** `owners`: a channel's creator and the workspace's admins. */
  readonly switchedBy: "owners" | "everyone";
  /** What becomes of a copy when its file is deleted in Slack. */
  readonly whenDeleted: "remove" | "keep";
}

/** Where both are kept. */
export interface Switches {
  channel(place: Place): Promise<ChannelSwitch>;
  setChannel(place: Place, channel: ChannelSwitch): Promise<void>;
  workspace(installation: Installation): Promise<WorkspaceRules>;
  setWorkspace(installation: Installation, rules: WorkspaceRules): Promise<void>;
}

const defaults: WorkspaceRules = { switchedBy: "owners", whenDeleted: "remove" };
const MAX_TRIES = 5;

/** Keeps them in a table. */
export function createSwitches(table: ItemTable): Switches {
  const set = async (key: ItemKey, body: unknown): Promise<void> => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const item = await table.get(key);
      const isSet =
        item === undefined
          ? await table.insert({ ...key, body })
          : await table.replace({ ...key, body }, item.revision);
      if (isSet) return;
    }
    throw new Error("others changed the setting each time");
  };
  return {
    channel: async (place) =>
      ((await table.get(channelKey(place)))?.body ?? { isOn: false }) as ChannelSwitch,
    setChannel: (place, channel) => set(channelKey(place), channel),
    workspace: async (installation) => ({
      ...defaults,
      ...((await table.get(workspaceKey(installation)))?.body as Partial<WorkspaceRules> | undefined),
    }),
    setWorkspace: (installation, rules) => set(workspaceKey(installation), rules),
  };
}

function channelKey({ installation, channelId }: Place): ItemKey {
  return { partition: tenantOf(installation), sort: `channel#${channelId}` };
}

/** An organisation's installation serves many workspaces, each with its own rules. */
function workspaceKey(installation: Installation): ItemKey {
  return { partition: tenantOf(installation), sort: `workspace#${installation.teamId ?? ""}` };
}
