/** Reads a file as `files.info` gives it. Source: https://docs.slack.dev/reference/objects/file-object */
import * as v from "valibot";
import type { Share, SlackFile } from "./slack.ts";

const text = v.nullish(v.string());
// Slack gives numbers here, and in places texts.
const number = v.nullish(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]));
const SharesSchema = v.record(v.string(), v.array(v.object({ ts: v.string(), thread_ts: text })));
const FileSchema = v.object({
  id: v.string(),
  name: text,
  title: text,
  user: text,
  bot_id: text,
  display_as_bot: v.nullish(v.boolean()),
  mode: text,
  is_external: v.nullish(v.boolean()),
  file_access: text,
  mimetype: text,
  size: number,
  url_private: text,
  url_private_download: text,
  original_w: number,
  original_h: number,
  shares: v.nullish(v.object({ public: v.nullish(SharesSchema), private: v.nullish(SharesSchema) })),
});
type File = v.InferOutput<typeof FileSchema>;

/** The file, or `undefined` if the value is none. */
export function readFile(value: unknown): SlackFile | undefined {
  const { success, output } = v.safeParse(FileSchema, value);
  if (!success) return undefined;
  return {
    id: output.id,
    name: output.name || output.title || output.id,
    userId: output.user || undefined,
    isOfBot: Boolean(output.bot_id) || output.display_as_bot === true,
    kind: kindOf(output),
    mimeType: output.mimetype ?? "",
    sizeBytes: output.size ?? undefined,
    url: output.url_private_download || output.url_private || undefined,
    width: output.original_w || undefined,
    height: output.original_h || undefined,
    shares: [...sharesIn(output.shares?.public), ...sharesIn(output.shares?.private)],
  };
}

function kindOf({ mode, is_external: isExternal, file_access: access }: File): SlackFile["kind"] {
  if (mode === "file_access" || mode === "tombstone" || mode === "hidden_by_limit") return "hidden";
  if (access && access !== "visible") return "hidden";
  if (isExternal || mode === "external") return "external";
  return mode === undefined || mode === null || mode === "hosted" ? "hosted" : "unsuited";
}

function sharesIn(shares: v.InferOutput<typeof SharesSchema> | null | undefined): readonly Share[] {
  return Object.entries(shares ?? {}).flatMap(([channelId, each]) =>
    each.map(({ ts, thread_ts: threadTs }) => ({ channelId, ts, threadTs: threadTs || undefined })),
  );
}
