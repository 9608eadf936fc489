/** The functions' instances, as those see them who end one. */
import type { LocalAws } from "./aws/aws.ts";
import type { LambdaFunction } from "./aws/lambda/function-pool.ts";

/** What Slack has to know of instances: for whom they work, and how to end one. */
export function instanceDesk(aws: () => LocalAws) {
  return {
    rowOf: (instanceId: string) => aws().invoker.rowOf(instanceId),
    kill(instanceId: string) {
      for (const known of Object.values(aws().functions)) {
        known.kill(instanceId);
      }
    },
  };
}

/** The function of that name, if it is deployed. */
export function functionCalled({ functions }: LocalAws, name: string): LambdaFunction | undefined {
  return Object.entries(functions).find(([known]) => known === name)?.[1];
}
