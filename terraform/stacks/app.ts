/** The app: its door, its worker, and what they keep. */
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js";
import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias/index.js";
import { asyncInvocation, functions, revealQueue, routes, tables } from "@luckydraw/slack-app";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { BundleArchive } from "../artifacts/bundle-archive.ts";
import { arnsOf } from "../config/arns.ts";
import type { Environment } from "../config/environment-schema.ts";
import { type Names, namesOf } from "../config/names.ts";
import { Alarms } from "../modules/alarms.ts";
import { BundledFunction } from "../modules/bundled-function.ts";
import { HttpApi } from "../modules/http-api.ts";
import { KeyValueTable } from "../modules/key-value-table.ts";
import { decryptOwnSecrets } from "../modules/secrets-key.ts";
import { WorkQueue } from "../modules/work-queue.ts";
import { appAlarms } from "./app-alarms.ts";
import { keepState } from "./backend.ts";
import { EnvironmentStack } from "./environment-stack.ts";
import {
  dispatcherVariables,
  luckydrawVariables,
  secretPreconditions,
  secretVariables,
} from "./function-variables.ts";

/** Archives by function. `on-failure` is not deployed yet. */
export type Archives = Readonly<Record<Exclude<keyof typeof functions, "on-failure">, BundleArchive>>;

/** Deployed again with every change. */
export class AppStack extends EnvironmentStack {
  readonly #environment: Environment;
  readonly #names: Names;
  readonly #archives: Archives;
  readonly #accountId: string | undefined;

  constructor(scope: Construct, environment: Environment, archives: Archives) {
    super(scope, "app", environment);
    keepState(this, "app", environment);
    this.#environment = environment;
    this.#names = namesOf(environment);
    this.#archives = archives;
    this.#accountId = environment.github && new DataAwsCallerIdentity(this, "account", {}).accountId;

    const { base } = this.#names;
    const { logRetentionDays, throttling, alarmEmail } = environment;
    const keyArn = new DataAwsKmsAlias(this, "secrets-key", { name: this.#names.keyAlias }).targetKeyArn;
    const reveals = new WorkQueue(this, "reveals", { name: `${base}-reveals`, ...revealQueue });
    const luckydraw = this.#luckydraw(keyArn, reveals);
    reveals.deliverTo(luckydraw);
    const dispatcher = this.#dispatcher(keyArn, luckydraw);
    const api = new HttpApi(this, "api", {
      name: base,
      routes,
      target: dispatcher,
      throttling,
      logRetentionDays,
    });
    const alarms = new Alarms(this, "alarms", { name: base, email: alarmEmail });
    const deadLetters = [luckydraw.deadLetters, reveals.deadLetters].flatMap((queue) => queue?.name ?? []);
    const functionNames = [dispatcher.name, luckydraw.name];
    for (const alarm of appAlarms({
      base,
      apiId: api.id,
      functionNames,
      deadLetterQueueNames: deadLetters,
    })) {
      alarms.add(alarm);
    }
    new TerraformOutput(this, "api_id", { value: api.id });
    new TerraformOutput(this, "api_url", {
      value: api.url,
      description: "Slack's request URLs begin with it.",
    });
  }

  #luckydraw(keyArn: string, reveals: WorkQueue): BundledFunction {
    const draws = this.#table("draws");
    const jobs = this.#table("jobs");
    return this.#function("luckydraw", {
      description: "Runs draws",
      variables: luckydrawVariables(this.#environment, {
        drawsTable: draws.name,
        jobsTable: jobs.name,
        revealQueueUrl: reveals.url,
      }),
      asynchronous: asyncInvocation,
      permissions: [
        decryptOwnSecrets(keyArn, this.#names.luckydraw),
        { Sid: "KeepDraws", Action: ["dynamodb:GetItem", "dynamodb:PutItem"], Resource: draws.arn },
        { Sid: "ClaimJobs", Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"], Resource: jobs.arn },
        ...reveals.permissions,
      ],
    });
  }

  #dispatcher(keyArn: string, luckydraw: BundledFunction): BundledFunction {
    return this.#function("dispatcher", {
      description: "Verifies what Slack sends and hands it over",
      variables: dispatcherVariables(this.#environment, { luckydrawFunction: luckydraw.functionName }),
      permissions: [
        decryptOwnSecrets(keyArn, this.#names.dispatcher),
        { Sid: "HandOver", Action: ["lambda:InvokeFunction"], Resource: luckydraw.arn },
      ],
    });
  }

  #function(id: "dispatcher" | "luckydraw", own: OwnFunctionConfig): BundledFunction {
    const { variables, ...rest } = own;
    const size = this.#environment.functions[id];
    const name = this.#names[id];
    return new BundledFunction(this, id, {
      ...rest,
      name,
      roleName: this.#names.roleOf(name),
      archive: this.#archives[id],
      memoryMegabytes: size.memoryMegabytes ?? functions[id].memoryMegabytes,
      timeoutSeconds: size.timeoutSeconds ?? functions[id].timeoutSeconds,
      logRetentionDays: this.#environment.logRetentionDays,
      environment: { ...variables, ...secretVariables(this, functions[id]) },
      preconditions: secretPreconditions(functions[id]),
      ...this.#boundary(),
    });
  }

  /** CI may only make roles that have it. */
  #boundary(): { readonly boundary?: string } {
    return this.#accountId === undefined
      ? {}
      : { boundary: arnsOf(this.#environment, this.#accountId).boundary };
  }

  #table(id: keyof typeof tables): KeyValueTable {
    return new KeyValueTable(this, id, {
      name: `${this.#names.base}-${id}`,
      shape: tables[id],
      deletionProtection: this.#environment.deletionProtection,
    });
  }
}

type FunctionConfig = ConstructorParameters<typeof BundledFunction>[2];

interface OwnFunctionConfig extends Pick<FunctionConfig, "description" | "permissions" | "asynchronous"> {
  readonly variables: Readonly<Record<string, string>>;
}
