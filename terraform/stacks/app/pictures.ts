/** The function that turns pictures into links. */
import type { Construct } from "constructs";
import type { BundledFunction } from "../../modules/bundled-function.ts";
import type { KeyValueTable } from "../../modules/key-value-table.ts";
import type { Statement } from "../../modules/policy.ts";
import { createFunction } from "./create-function.ts";
import { given, slackVariables, streaming } from "./function-variables.ts";
import type { Images } from "./images.ts";
import { readTokens, tokenVariables, writeTokens } from "./installations.ts";
import type { WorkerSurroundings } from "./workers.ts";

/** What it works with beside. */
export interface PictureSurroundings extends WorkerSurroundings {
  readonly pictures: KeyValueTable;
  readonly images: Images;
}

/** Makes it. */
export function createImageUpload(scope: Construct, around: PictureSurroundings): BundledFunction {
  const { environment, tables, queues, installations, siteOrigin, pictures, images } = around;
  const { slack, channelLocale } = environment;
  const rotates = slack.tokenRotation && installations !== undefined;
  return createFunction(scope, "image-upload", around, {
    description: "Turns posted pictures into links for the web",
    variables: {
      PICTURES_TABLE: pictures.name,
      JOBS_TABLE: tables.jobs.name,
      PICTURES_BUCKET: images.bucket.name,
      PICTURES_ORIGIN: images.cdn.origin,
      PICTURES_DISTRIBUTION: images.cdn.distributionId,
      CHANNEL_LOCALE: channelLocale,
      ...slackVariables(environment),
      ...tokenVariables(installations),
      ...streaming,
      ...given({
        SLACK_FILES_ORIGINS: slack.filesOrigins?.join(","),
        INSTALL_URL: siteOrigin && `${siteOrigin}/slack/install`,
        SLACK_CLIENT_ID: rotates ? slack.clientId : undefined,
      }),
    },
    onFailure: queues.failures.arn,
    permissions: [
      ...keepPictures(pictures),
      {
        Sid: "ClaimJobs",
        Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
        Resource: tables.jobs.arn,
      },
      ...publish(images),
      ...readTokens(installations),
      ...(rotates ? writeTokens(installations) : []),
    ],
  });
}

function keepPictures({ arn }: KeyValueTable): readonly Statement[] {
  const actions = ["GetItem", "PutItem", "Query", "BatchWriteItem"];
  return [{ Sid: "KeepPictures", Action: actions.map((action) => `dynamodb:${action}`), Resource: arn }];
}

/** Puts pictures where the CDN finds them, and takes them out of both again. */
function publish({ bucket, cdn }: Images): readonly Statement[] {
  return [
    { Sid: "Publish", Action: ["s3:PutObject", "s3:DeleteObject"], Resource: `${bucket.arn}/*` },
    { Sid: "TakeBack", Action: ["cloudfront:CreateInvalidation"], Resource: cdn.distributionArn },
  ];
}
