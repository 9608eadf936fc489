/** The dispatcher with its signing secret in plain text: what is compared with peers that decrypt nothing. */
import { createVerifier } from "@luckydraw/slack-verify";
import { awsService } from "../../../apps/dispatcher/src/aws/aws-service.ts";
import { awsCaller } from "../../../apps/dispatcher/src/aws/call-aws.ts";
import { lambdaHandOver } from "../../../apps/dispatcher/src/hand-over.ts";
import { createHandler, type Handler } from "../../../apps/dispatcher/src/handler.ts";
import { createLog } from "../../../apps/dispatcher/src/log.ts";

const env = process.env;
const verifier = createVerifier({ signingSecrets: env["PLAIN_SIGNING_SECRET"] ?? "" });

export const handler: Handler = createHandler({
  verifier: async () => verifier,
  handOver: lambdaHandOver(awsCaller(awsService("lambda", env), env), {
    luckydraw: env["LUCKYDRAW_FUNCTION"] ?? "",
  }),
  tellPerson: async () => false,
  now: Date.now,
  isColdStart: () => false,
  log: createLog(env, (line) => process.stdout.write(line), Date.now),
});
