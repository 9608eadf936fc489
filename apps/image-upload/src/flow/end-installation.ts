/** A workspace uninstalled the app: everything of it goes, on the web and in the table. */
import type { EventJob } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { Run } from "../run.ts";

const OBJECTS_AT_ONCE = 1_000;

/** Objects first, then rows: whoever does it again finds what is still there. */
export async function endInstallation(app: App, job: EventJob, run: Run): Promise<void> {
  // A deployment for one workspace is its operator's own.
  if (app.installations === undefined) return run.log.info("event.ignored");
  const installation = await app.installations.end(job);
  if (installation === undefined) return run.log.info("installation.newer");
  let objects = 0;
  for await (const keys of app.tenantData.objectKeys(installation, OBJECTS_AT_ONCE)) {
    await app.pictures.remove(keys);
    await app.pictures.forget(keys, job.id);
    objects += keys.length;
  }
  const rows = await app.tenantData.removeRows(installation);
  run.log.info("installation.ended", { objects, rows });
}
