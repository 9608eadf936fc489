/** What Terraform needs to deploy functions and their roles. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import type { Deployment } from "./deployment.ts";

/** All of them. */
export function functionPermissions(arns: Arns, deployment: Deployment): readonly Statement[] {
  return [...functions(arns, deployment), ...roles(arns)];
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
