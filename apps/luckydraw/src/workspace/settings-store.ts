/** Keeps the settings of each workspace, in one item of its own. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { ItemKey, ItemTable } from "../store/item-table.ts";
import { defaultSettings, readWorkspaceSettings, type WorkspaceSettings } from "./workspace-settings.ts";

/** Where settings are kept. */
export interface SettingsStore {
  of(installation: Installation): Promise<WorkspaceSettings>;
  /** Changes some and keeps the others, whoever else changes them at the same time. */
  change(installation: Installation, change: Partial<WorkspaceSettings>): Promise<WorkspaceSettings>;
}

/** Settings in a table. */
export function createSettingsStore(table: ItemTable): SettingsStore {
  const read = async (key: ItemKey) => {
    const item = await table.get(key);
    return item && { settings: readWorkspaceSettings(item.body), revision: item.revision };
  };
  return {
    of: async (installation) => (await read(keyOf(installation)))?.settings ?? defaultSettings,
    change: async (installation, change) => {
      const key = keyOf(installation);
      for (;;) {
        const kept = await read(key);
        const body = { ...(kept?.settings ?? defaultSettings), ...change };
        const item = { ...key, body };
        const isKept = kept === undefined ? table.insert(item) : table.replace(item, kept.revision);
        if (await isKept) return body;
      }
    },
  };
}

// Beside the tenant's draws, so that what removes those removes it.
function keyOf(installation: Installation): ItemKey {
  return { partition: tenantOf(installation), sort: "settings" };
}
