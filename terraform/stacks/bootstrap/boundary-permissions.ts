/** The most that any function of an environment may do. Its role allows less; this is what no role goes beyond. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";

/** @param base What the names of the environment's resources begin with. */
export function boundaryPermissions(
  arns: Arns,
  { base, keyArn }: { readonly base: string; readonly keyArn: string },
): readonly Statement[] {
  return [
    {
      Sid: "WriteLogs",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: arns.of("logs", `log-group:/aws/lambda/${base}-*`),
    },
    {
      Sid: "WriteTraces",
      Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      Resource: "*",
    },
    { Sid: "UseSecrets", Action: ["kms:Decrypt", "kms:Encrypt"], Resource: keyArn },
    { Sid: "Invoke", Action: ["lambda:InvokeFunction"], Resource: arns.of("lambda", `function:${base}-*`) },
    {
      Sid: "UseTables",
      Action: [
        "dynamodb:BatchGetItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ],
      // With their indexes.
      Resource: arns.of("dynamodb", `table/${base}-*`),
    },
    {
      Sid: "PublishPictures",
      Action: ["s3:PutObject", "s3:DeleteObject"],
      Resource: `arn:aws:s3:::${base}-images-*`,
    },
    // A distribution is known by an id that CloudFront makes up.
    { Sid: "TakePicturesBack", Action: ["cloudfront:CreateInvalidation"], Resource: "*" },
    {
      Sid: "UseQueues",
      Action: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      Resource: arns.of("sqs", `${base}-*`),
    },
  ];
}
