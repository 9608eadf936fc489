/** The dashboard and the alarms of an environment. */
import { workers } from "@luckydraw/slack-app";
import type { Construct } from "constructs";
import type { Environment } from "../../config/environment-schema.ts";
import { functionsOf } from "../../config/functions-of.ts";
import { namesOf } from "../../config/names.ts";
import { Alarms } from "../../modules/alarms.ts";
import type { BundledFunction } from "../../modules/bundled-function.ts";
import { Dashboard } from "../../modules/dashboard.ts";
import type { HttpApi } from "../../modules/http-api.ts";
import { appAlarms } from "./alarms.ts";
import { dashboardWidgets } from "./dashboard.ts";
import type { Queues } from "./queues.ts";

/** What is watched. */
export interface Watched {
  readonly api: HttpApi;
  readonly functions: readonly BundledFunction[];
  readonly queues: Queues;
}

/** Alarms go to the environment's address. */
export function watch(scope: Construct, environment: Environment, { api, functions, queues }: Watched): void {
  const { base, functionOf } = namesOf(environment);
  const { region, alarmEmail: email } = environment;
  const deployed = functionsOf(environment);
  const functionNames = functions.map(({ name }) => name);
  const { reveals, failures, deadLetters } = queues;
  new Dashboard(scope, "dashboard", {
    name: base,
    region,
    widgets: dashboardWidgets({
      namespace: base,
      services: new Set(deployed.keys()),
      apiId: api.id,
      functionNames,
      queueNames: [reveals.name, failures.name, deadLetters.name],
    }),
  });
  const alarms = new Alarms(scope, "alarms", { name: base, email });
  for (const alarm of appAlarms({
    base,
    apiId: api.id,
    functionNames,
    workerNames: workers.filter((id) => deployed.has(id)).map(functionOf),
    failuresQueueName: failures.name,
    deadLetterQueueName: deadLetters.name,
  })) {
    alarms.add(alarm);
  }
}
