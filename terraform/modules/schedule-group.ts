/** Where schedules of the app are kept, and the role by which a schedule puts a message into one queue when its time has come. */
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group/index.js";
import { Construct } from "constructs";
import { allow, trust } from "./policy.ts";

/** What is called how, and where the messages go. */
export interface ScheduleGroupConfig {
  readonly name: string;
  readonly roleName: string;
  readonly queueArn: string;
  /** The most that the role may do, as a policy's ARN. */
  readonly boundary?: string;
}

/** Only schedules of this group can take the role on. */
export class ScheduleGroup extends Construct {
  readonly name: string;
  readonly roleArn: string;

  constructor(scope: Construct, id: string, { name, roleName, queueArn, boundary }: ScheduleGroupConfig) {
    super(scope, id);
    const group = new SchedulerScheduleGroup(this, "group", { name });
    const role = new IamRole(this, "role", {
      name: roleName,
      description: "A schedule's message goes into the queue when its time has come",
      assumeRolePolicy: trust("scheduler.amazonaws.com", { "aws:SourceArn": group.arn }),
      ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
    });
    new IamRolePolicy(this, "policy", {
      name: "work",
      role: role.id,
      policy: allow([{ Sid: "QueueWork", Action: ["sqs:SendMessage"], Resource: queueArn }]),
    });
    this.name = group.name;
    this.roleArn = role.arn;
  }
}
