/** What Terraform needs to keep its state, and to deploy tables and queues. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import type { Deployment } from "./deployment.ts";

/** All of them. */
export function dataPermissions(arns: Arns, deployment: Deployment): readonly Statement[] {
  return [...state(deployment), ...tables(arns, deployment), ...queues(arns, deployment), ...key(deployment)];
}

function state({ base, stateBucket }: Deployment): readonly Statement[] {
  const bucket = `arn:aws:s3:::${stateBucket}`;
  return [
    { Sid: "FindState", Action: ["s3:ListBucket"], Resource: bucket },
    {
      Sid: "KeepState",
      Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      Resource: `${bucket}/${base}/*`,
    },
  ];
}

function tables(arns: Arns, { base }: Deployment): readonly Statement[] {
  return [
    {
      Sid: "Tables",
      Action: [
        "dynamodb:CreateTable",
        "dynamodb:DeleteTable",
        "dynamodb:Describe*",
        "dynamodb:ListTagsOfResource",
        "dynamodb:TagResource",
        "dynamodb:UntagResource",
        "dynamodb:UpdateContinuousBackups",
        "dynamodb:UpdateTable",
        "dynamodb:UpdateTimeToLive",
      ],
      Resource: arns.of("dynamodb", `table/${base}-*`),
    },
  ];
}

function queues(arns: Arns, { base }: Deployment): readonly Statement[] {
  return [
    {
      Sid: "Queues",
      Action: [
        "sqs:CreateQueue",
        "sqs:DeleteQueue",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ListQueueTags",
        "sqs:SetQueueAttributes",
        "sqs:TagQueue",
        "sqs:UntagQueue",
      ],
      Resource: arns.of("sqs", `${base}-*`),
    },
  ];
}

/** The secrets' key is found by its alias and not otherwise touched: it is the bootstrap's. */
function key({ keyArn }: Deployment): readonly Statement[] {
  return [
    { Sid: "FindAlias", Action: ["kms:ListAliases"], Resource: "*" },
    { Sid: "FindKey", Action: ["kms:DescribeKey"], Resource: keyArn },
  ];
}
