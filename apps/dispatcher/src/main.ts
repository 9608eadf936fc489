/** Composition root: environment, callers, handler. */
import { createSecrets } from "@luckydraw/kms-secrets";
import { coldStarts, faultFields } from "@luckydraw/slack-app";
import { awsService } from "./aws/aws-service.ts";
import { awsCaller } from "./aws/call-aws.ts";
import { kmsDecrypter } from "./aws/kms.ts";
import { readConfig } from "./config.ts";
import { lambdaHandOver } from "./hand-over.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createLog } from "./log.ts";
import { tellByResponseUrl } from "./response-url.ts";
import { verifierOf } from "./verifier.ts";

const env = process.env;
const config = readConfig(env);
const callerOf = (service: string) => awsCaller(awsService(service, env), env);
const log = createLog(env, (line) => process.stdout.write(line), Date.now);
const verifier = verifierOf(
  createSecrets({
    kms: kmsDecrypter(callerOf("kms")),
    env,
    names: ["SLACK_SIGNING_SECRET"],
    optionalNames: ["SLACK_SIGNING_SECRET_PREVIOUS"],
  }),
);

export const handler: Handler = createHandler({
  verifier,
  handOver: lambdaHandOver(callerOf("lambda"), config.workerFunctions),
  tellPerson: tellByResponseUrl(config.hooksOrigins),
  now: Date.now,
  isColdStart: coldStarts(env),
  log,
});

// Decrypting now spends the start's full processor, not the first request's time. A failure is met again, and
// told, when a request needs the secret.
await verifier().catch((error: unknown) =>
  log({ level: "error", outcome: "not-warm", ...faultFields(error) }),
);
