/** What stands around the bundle, over HTTP: KMS, S3 and CloudFront, DynamoDB, Slack and its files. */
import { type AwsServer, startAws } from "./aws-server.ts";
import { type DynamoServer, startDynamo } from "./dynamo-server.ts";
import { type FilesServer, startFiles } from "./files-server.ts";
import { postTs } from "./jobs.ts";
import { type SlackServer, startSlack } from "./slack-server.ts";

/** The surroundings, and the environment that tells the function where they are. */
export interface BundleWorld {
  readonly aws: AwsServer;
  readonly dynamo: DynamoServer;
  readonly slack: SlackServer;
  readonly files: FilesServer;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @param token The bot's token; its ciphertext is itself, in base64. */
export async function startBundleWorld(token: string): Promise<BundleWorld> {
  const [aws, dynamo, slack, files] = await Promise.all([
    startAws(),
    startDynamo(),
    startSlack(),
    startFiles(),
  ]);
  const env = {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: "image-upload",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_ENDPOINT_URL_KMS: aws.endpoint,
    AWS_ENDPOINT_URL_S3: aws.endpoint,
    AWS_ENDPOINT_URL_CLOUDFRONT: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    SLACK_BOT_TOKEN: Buffer.from(token).toString("base64"),
    SLACK_API_URL: `${slack.origin}/api/`,
    SLACK_HOOKS_ORIGINS: slack.origin,
    SLACK_FILES_ORIGINS: files.origin,
    PICTURES_TABLE: "pictures",
    JOBS_TABLE: "jobs",
    PICTURES_BUCKET: "pictures",
    PICTURES_ORIGIN: "https://pics.example",
    PICTURES_DISTRIBUTION: "E1EXAMPLE",
  };
  return {
    aws,
    dynamo,
    slack,
    files,
    env,
    close: async () => {
      await Promise.all([aws.close(), dynamo.close(), slack.close(), files.close()]);
    },
  };
}

/** Lets Slack say of each file that it is in the channel, and where its bytes are. */
export function planSlack(
  { slack, files }: Pick<BundleWorld, "slack" | "files">,
  channelId = "C0ROOM",
): void {
  slack.plan.set("users.info", [
    {
      of: ({ user = "" }) => ({
        ok: true,
        user: { id: user, is_bot: user.startsWith("U0BOT"), is_admin: user === "U0ADMIN", locale: "en-US" },
      }),
    },
  ]);
  slack.plan.set("conversations.info", [
    { json: { ok: true, channel: { id: channelId, creator: "U0ANN", is_member: true } } },
  ]);
  let count = 0;
  slack.plan.set("chat.postMessage", [
    { of: () => ({ ok: true, ts: `1790000009.${String(++count).padStart(6, "0")}` }) },
  ]);
  slack.plan.set("views.open", [{ json: { ok: true, view: { id: "V1" } } }]);
  slack.plan.set("files.info", [
    {
      of: ({ file = "" }) => ({
        ok: true,
        file: {
          id: file,
          name: `${file}.png`,
          user: "U0ANN",
          mode: "hosted",
          mimetype: "image/png",
          file_access: "visible",
          url_private_download: `${files.origin}/${file}`,
          shares: { public: { [channelId]: [{ ts: postTs, channel_name: "room", team_id: "T0TEAM" }] } },
        },
      }),
    },
  ]);
}
