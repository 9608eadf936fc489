/** Scenes of the public app: a workspace installs it through the deployed door, and draws with its own token. */

import { jsonObject } from "../json-object.ts";
import { callAws, jsonCall, textOfAws } from "./call-aws.ts";
import type { Stage } from "./stage.ts";

/** What the scenes knock on. */
export interface PublicApp {
  /** Where the deployed API answers. */
  readonly gatewayUrl: string;
  /** As browsers know it. */
  readonly siteOrigin: string;
  readonly installationsTable: string;
}

/** Goes the way of a browser. */
export async function install({ step, aws, slack }: Stage, app: PublicApp): Promise<void> {
  const { gatewayUrl, siteOrigin, installationsTable } = app;
  const back = await step("Add to Slack leads to Slack, and back to the site", async () => {
    const start = await fetch(`${gatewayUrl}/slack/install`, { redirect: "manual" });
    const toSlack = start.headers.get("location") ?? "";
    const cookie = start.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    if (start.status !== 302 || !toSlack.startsWith(slack.url)) {
      throw new Error(`Add to Slack was answered ${start.status}, to ${toSlack}`);
    }
    const yes = await fetch(toSlack, { redirect: "manual" });
    const location = yes.headers.get("location") ?? "";
    if (!location.startsWith(`${siteOrigin}/slack/oauth/callback?`)) {
      throw new Error(`Slack led to ${location}`);
    }
    // The CDN passes it on to the API; it has no address here.
    return { url: location.replace(siteOrigin, gatewayUrl), cookie };
  });
  await step("the workspace is installed, once", async () => {
    const visit = (cookie: string) => fetch(back.url, { headers: { cookie } });
    const [stranger, first, again] = [await visit(""), await visit(back.cookie), await visit(back.cookie)];
    if (stranger.status !== 403 || first.status !== 200 || again.status !== 409) {
      throw new Error(`Answered ${stranger.status}, ${first.status}, ${again.status}: ${await first.text()}`);
    }
  });
  await step("its token is in the table, sealed", async () => {
    const { Items } = await callAws(
      aws,
      jsonCall("dynamodb", "DynamoDB_20120810.Scan", { TableName: installationsTable }),
    );
    const text = JSON.stringify(Items);
    const count = Array.isArray(Items) ? Items.length : 0;
    if (count !== 1 || text.includes(slack.secrets["SLACK_BOT_TOKEN"] ?? "")) {
      throw new Error(`The table holds ${count} items${count === 1 ? ", and the token in plain text" : ""}.`);
    }
  });
}

/** The site's bucket holds every file, and shows none to whoever asks it. */
export async function lookAtSite(
  { step, aws }: Stage,
  bucket: string,
  keys: readonly string[],
): Promise<void> {
  await step("the site's files are in a bucket that is closed", async () => {
    const list = await textOfAws(aws, { service: "s3", method: "GET", path: `/${bucket}` });
    const there = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key);
    const missing = keys.filter((key) => !there.includes(key));
    const stranger = await fetch(new URL(`/${bucket}/index.html`, aws.endpoint));
    if (missing.length > 0 || stranger.status !== 403) {
      throw new Error(`Missing: ${missing.join(", ")}; a stranger was answered ${stranger.status}.`);
    }
  });
}

/** Names of the files in a site's manifest. */
export function keysOf(manifest: string): readonly string[] {
  const { files } = jsonObject(JSON.parse(manifest));
  return Array.isArray(files) ? files.map((file) => String(jsonObject(file)["key"])) : [];
}
