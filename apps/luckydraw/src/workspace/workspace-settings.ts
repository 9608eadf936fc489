/** What the admins of a workspace chose. */
import * as v from "valibot";
import { locales } from "../text/locale.ts";

const WorkspaceSettingsSchema = v.object({
  /** What a channel sees; absent: the deployment's language. */
  channelLocale: v.exactOptional(v.picklist(locales)),
  /** Whether who asks for winners of a channel can be one. */
  includesOrganiser: v.optional(v.boolean(), false),
});

/** The settings of a workspace, or of an organisation that installed the app for all of its workspaces. */
export type WorkspaceSettings = Readonly<v.InferOutput<typeof WorkspaceSettingsSchema>>;

/** What holds until an admin chooses. */
export const defaultSettings: WorkspaceSettings = { includesOrganiser: false };

/** Settings as a table held them. @throws ValiError if they are none */
export function readWorkspaceSettings(body: unknown): WorkspaceSettings {
  return v.parse(WorkspaceSettingsSchema, body);
}
