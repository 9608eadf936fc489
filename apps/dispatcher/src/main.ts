/** Composition root: environment, clients, handler. */
import { KMSClient } from "@aws-sdk/client-kms";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { readConfig } from "./config.ts";
import { lambdaHandOver } from "./hand-over.ts";
import { createHandler } from "./handler.ts";
import { tellByResponseUrl } from "./response-url.ts";
import { verifierOf } from "./verifier.ts";

const config = readConfig(process.env);
const timeouts = { requestHandler: { connectionTimeout: 500, requestTimeout: 2_000 }, maxAttempts: 3 };
const secrets = createSecrets({
  kms: kmsDecrypter(new KMSClient(timeouts)),
  env: process.env,
  names: ["SLACK_SIGNING_SECRET"],
  optionalNames: ["SLACK_SIGNING_SECRET_PREVIOUS"],
});
const log = (entry: object): void => console.log(JSON.stringify(entry));
const verifier = verifierOf(secrets);

export const handler = createHandler({
  verifier,
  handOver: lambdaHandOver(new LambdaClient(timeouts), config.workerFunctions),
  tellPerson: tellByResponseUrl(config.hooksOrigins),
  now: Date.now,
  log,
});

// Decrypting now spends the start's full processor, not the first request's time. A failure is met again, and
// told, when a request needs the secret.
await verifier().catch((error: Error) => log({ level: "error", outcome: "not-warm", error: error.message }));
