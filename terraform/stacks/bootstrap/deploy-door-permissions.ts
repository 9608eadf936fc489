/** What Terraform needs to deploy the API and every log group. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import type { Deployment } from "./deployment.ts";

/** All of them. */
export function doorPermissions(arns: Arns, deployment: Deployment): readonly Statement[] {
  return [...api(deployment), ...logs(arns, deployment)];
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
