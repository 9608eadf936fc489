/** What Terraform needs to deploy alarms, the dashboard and the group of schedules. */
import type { Arns } from "../../config/arns.ts";
import type { Statement } from "../../modules/policy.ts";
import type { Deployment } from "./deployment.ts";

/** All of them. */
export function watchPermissions(arns: Arns, deployment: Deployment): readonly Statement[] {
  return [...alarms(arns, deployment), ...schedules(arns, deployment)];
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
