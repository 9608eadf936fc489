/** A scene: each function's role is held against what the function called. */
import { checkPermissions } from "./check-permissions.ts";
import { deployedFunctions } from "./deployed-functions.ts";
import type { Deployed, Stage } from "./stage.ts";

/** @param idle Functions, by the end of their names, that had nothing to do in these scenes. */
export async function compareWithRoles(
  { step, print, aws }: Stage,
  { app, relaxed, secretsKeyArn }: Pick<Deployed, "app" | "relaxed" | "secretsKeyArn">,
  idle: readonly string[] = [],
): Promise<void> {
  await step("each role allows what its function called, and nothing else", async () => {
    const [, , , region = "", id = ""] = secretsKeyArn.split(":");
    const functions = deployedFunctions(await app.state(), relaxed).filter(
      ({ name }) => !idle.some((end) => name.endsWith(end)),
    );
    const account = { id, region, secretsKeyArn };
    const reports = await Promise.all(
      functions.map((each) => checkPermissions(each, aws.recorder.calls, account)),
    );
    const faults = reports.flatMap((report) => report.faults);
    if (faults.length > 0) {
      throw new Error(faults.join("\n"));
    }
    print(`  ${reports.map(({ functionName, needed }) => `${functionName}: ${needed}`).join(", ")}`);
  });
}
