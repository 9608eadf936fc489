/**
 * What Terraform needs to deploy an environment's app: each service's actions on what the environment's name begins.
 *
 * Reads are given whole (`Get*`, `List*`, `Describe*`): which of them the provider makes changes with its versions, and
 * none shows what the app keeps. What changes something is named.
 */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import { cdnPermissions, domainPermissions } from "./deploy-web-permissions.ts";

/** What the permissions are for. */
export interface Deployment {
  readonly base: string;
  readonly region: string;
  readonly keyArn: string;
  readonly stateBucket: string;
  /** Whether there is a bucket that a CDN serves. */
  readonly hasCdn: boolean;
  /** Whether something has a name of its own. */
  readonly hasDomain: boolean;
}

/** By area, a managed policy each. */
export function deployPermissions(
  arns: Arns,
  deployment: Deployment,
): Readonly<Record<string, readonly Statement[]>> {
  return {
    functions: [...functions(arns, deployment), ...roles(arns)],
    door: [...api(deployment), ...logs(arns, deployment)],
    data: [
      ...state(deployment),
      ...tables(arns, deployment),
      ...queues(arns, deployment),
      ...key(deployment),
    ],
    watch: [...alarms(arns, deployment), ...schedules(arns, deployment)],
    ...(deployment.hasCdn ? { cdn: cdnPermissions(arns, deployment.base) } : {}),
    ...(deployment.hasDomain ? { domain: domainPermissions(deployment.region) } : {}),
  };
}

function functions(arns: Arns, { base }: Deployment): readonly Statement[] {
  const own = arns.of("lambda", `function:${base}-*`);
  const mappings = arns.of("lambda", "event-source-mapping:*");
  return [
    {
      Sid: "Functions",
      Action: [
        "lambda:AddPermission",
        "lambda:CreateFunction",
        "lambda:DeleteFunction",
        "lambda:DeleteFunctionEventInvokeConfig",
        "lambda:Get*",
        "lambda:List*",
        "lambda:PutFunctionEventInvokeConfig",
        "lambda:RemovePermission",
        "lambda:TagResource",
        "lambda:UntagResource",
        "lambda:UpdateFunctionCode",
        "lambda:UpdateFunctionConfiguration",
        "lambda:UpdateFunctionEventInvokeConfig",
      ],
      Resource: own,
    },
    {
      Sid: "EventSources",
      Action: [
        "lambda:CreateEventSourceMapping",
        "lambda:DeleteEventSourceMapping",
        "lambda:GetEventSourceMapping",
        "lambda:UpdateEventSourceMapping",
      ],
      // A mapping's name is made by AWS; whose it is says the condition.
      Resource: "*",
      Condition: { ArnLike: { "lambda:FunctionArn": own } },
    },
    {
      Sid: "EventSourceTags",
      Action: ["lambda:ListTags", "lambda:TagResource", "lambda:UntagResource"],
      Resource: mappings,
    },
  ];
}

function roles({ functionRoles, boundary }: Arns): readonly Statement[] {
  return [
    {
      Sid: "Roles",
      Action: [
        "iam:DeleteRole",
        "iam:DeleteRolePolicy",
        "iam:Get*",
        "iam:List*",
        "iam:TagRole",
        "iam:UntagRole",
      ],
      Resource: functionRoles,
    },
    {
      Sid: "RolesWithinTheBoundary",
      Action: ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary"],
      Resource: functionRoles,
      Condition: { StringEquals: { "iam:PermissionsBoundary": boundary } },
    },
    {
      Sid: "RolesForFunctions",
      Action: ["iam:PassRole"],
      Resource: functionRoles,
      Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
    },
  ];
}

function api({ region }: Deployment): readonly Statement[] {
  const of = (path: string) => `arn:aws:apigateway:${region}::/${path}`;
  return [
    {
      Sid: "Api",
      Action: [
        "apigateway:DELETE",
        "apigateway:GET",
        "apigateway:PATCH",
        "apigateway:POST",
        "apigateway:PUT",
        "apigateway:TagResource",
        "apigateway:UntagResource",
      ],
      // An API's id is made by AWS.
      Resource: [of("apis"), of("apis/*"), of("tags/*")],
    },
  ];
}

function logs(arns: Arns, { base }: Deployment): readonly Statement[] {
  const groups = [`/aws/lambda/${base}-*`, `/aws/vendedlogs/http-api/${base}*`];
  return [
    {
      Sid: "LogGroups",
      Action: [
        "logs:CreateLogGroup",
        "logs:DeleteLogGroup",
        "logs:DeleteRetentionPolicy",
        "logs:ListTagsForResource",
        "logs:PutRetentionPolicy",
        "logs:TagResource",
        "logs:UntagResource",
      ],
      Resource: groups.map((group) => arns.of("logs", `log-group:${group}`)),
    },
    {
      Sid: "AccessLogs",
      // API Gateway asks for these of whoever switches access logs on, and knows no resources for them.
      // Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
      Action: [
        "logs:CreateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:DescribeLogGroups",
        "logs:DescribeResourcePolicies",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries",
        "logs:PutResourcePolicy",
        "logs:UpdateLogDelivery",
      ],
      Resource: "*",
    },
  ];
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

function alarms(arns: Arns, { base }: Deployment): readonly Statement[] {
  return [
    {
      Sid: "Alarms",
      Action: [
        "cloudwatch:DeleteAlarms",
        "cloudwatch:DescribeAlarms",
        "cloudwatch:ListTagsForResource",
        "cloudwatch:PutMetricAlarm",
        "cloudwatch:TagResource",
        "cloudwatch:UntagResource",
      ],
      Resource: arns.of("cloudwatch", `alarm:${base}-*`),
    },
    {
      Sid: "Dashboard",
      Action: ["cloudwatch:DeleteDashboards", "cloudwatch:GetDashboard", "cloudwatch:PutDashboard"],
      Resource: arns.global("cloudwatch", `dashboard/${base}`),
    },
    {
      Sid: "Topic",
      Action: [
        "sns:CreateTopic",
        "sns:DeleteTopic",
        "sns:GetTopicAttributes",
        "sns:ListTagsForResource",
        "sns:SetTopicAttributes",
        "sns:Subscribe",
        "sns:TagResource",
        "sns:UntagResource",
      ],
      Resource: arns.of("sns", `${base}-alarms`),
    },
    {
      Sid: "Subscription",
      // SNS knows no resources for these.
      Action: ["sns:GetSubscriptionAttributes", "sns:SetSubscriptionAttributes", "sns:Unsubscribe"],
      Resource: "*",
    },
  ];
}

function schedules(arns: Arns, { base }: Deployment): readonly Statement[] {
  return [
    {
      Sid: "Schedules",
      Action: [
        "scheduler:CreateScheduleGroup",
        "scheduler:DeleteScheduleGroup",
        "scheduler:GetScheduleGroup",
        "scheduler:ListTagsForResource",
        "scheduler:TagResource",
        "scheduler:UntagResource",
      ],
      Resource: arns.of("scheduler", `schedule-group/${base}`),
    },
  ];
}

const READ = /:(Get|List|Describe)|^apigateway:GET$/;

/** What of them changes nothing. */
export function readOnly(
  permissions: Readonly<Record<string, readonly Statement[]>>,
): Readonly<Record<string, readonly Statement[]>> {
  return Object.fromEntries(
    Object.entries(permissions).map(([area, statements]) => [
      area,
      statements
        .map((statement) => ({
          ...statement,
          Action: statement.Action.filter((action) => READ.test(action)),
        }))
        .filter(({ Action }) => Action.length > 0),
    ]),
  );
}
