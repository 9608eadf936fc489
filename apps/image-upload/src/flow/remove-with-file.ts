/** A file was deleted in Slack: its copies go too, unless the workspace wants to keep them. */
import type { EventJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";
import { isLasting } from "../slack/slack-fault.ts";
import { removePicture } from "./remove-picture.ts";

const EventSchema = v.object({ file_id: v.string() });

/** @throws what is worth another try */
export async function removeWithFile(app: App, job: EventJob, run: Run): Promise<void> {
  const { file_id: fileId } = v.parse(EventSchema, job.event);
  const { installation } = job;
  const keys = await app.posts.postsOfFile({ installation }, fileId);
  if (keys.length === 0) return run.log.info("file.unknown");
  const { whenDeleted } = await app.switches.workspace(installation);
  if (whenDeleted === "keep") return run.log.info("file.kept");
  for (const key of keys) {
    try {
      await removePicture(app, key, fileId, undefined, run);
    } catch (error) {
      // The message can't be changed any more; the picture is away.
      if (!isLasting(error)) throw error;
      run.log.error("post.not-shown", { code: error.code });
    }
  }
}
