/** The public app: deployed beside the private one in the same account, installed, drawn with, destroyed. */
import { readFileSync } from "node:fs";
import { secretsOf } from "../../terraform/config/functions-of.ts";
import { namesOf } from "../../terraform/config/names.ts";
import { namesIn, sealSecrets } from "../seal/seal-secrets.ts";
import { type AwsCall, textOfAws } from "./call-aws.ts";
import { compareWithRoles } from "./compare-with-roles.ts";
import { drawOnce, openHome } from "./draw.ts";
import { putOffReveal } from "./fail.ts";
import { install, keysOf, lookAtSite } from "./install.ts";
import { leave } from "./leave.ts";
import { sealedBy } from "./sealed-by.ts";
import type { Stage } from "./stage.ts";
import { createTerraform, type Terraform } from "./terraform.ts";
import { writeStacks } from "./write-stacks.ts";

const ZONE = "example.com";

/** Both stacks, for whoever takes them down. */
export interface PublicDeployment {
  readonly bootstrap: Terraform;
  readonly app: Terraform;
}

/** @param turnSlack Makes Slack send to another API. */
export async function rehearsePublic(
  stage: Stage,
  turnSlack: (gatewayUrl: string) => void,
): Promise<PublicDeployment> {
  const { step, folder, programs, aws, slack } = stage;
  await step("public: somebody has a zone", () => textOfAws(aws, createZone(ZONE)));
  const { environment, folders, relaxed } = await step("public: synthesise", async () =>
    writeStacks(stage, {
      environment: "open",
      distribution: "public",
      images: false,
      domain: { hostedZone: ZONE, api: `api.draw.${ZONE}`, site: `draw.${ZONE}` },
      operator: { name: "Example Ltd", email: "support@example.com" },
      slack: { ...slack.oauthApp, authorizeUrl: `${slack.url}/oauth/v2/authorize` },
    }),
  );
  let variables: Readonly<Record<string, string>> = {};
  const { env } = programs;
  const bootstrap = createTerraform("public-bootstrap", { stackFolder: folders.bootstrap, folder, env });
  const app = createTerraform("public-app", {
    stackFolder: folders.app,
    folder,
    env,
    variables: () => variables,
  });
  await step("public: bootstrap", async () => {
    await bootstrap.init();
    await bootstrap.apply();
  });
  variables = await step("public: encrypt the secrets", () =>
    sealSecrets(
      environment,
      namesIn(secretsOf(environment).filter(({ isOptional }) => !isOptional)),
      sealedBy(slack.secrets, programs),
    ),
  );
  await step("public: terraform init, validate", () => app.init());
  await step("public: terraform apply", () => app.apply());
  await step("public: a second plan changes nothing", () => app.planNothing());
  const { base } = namesOf(environment);
  const secretsKeyArn = await bootstrap.output("secrets_key");
  const [, , , , accountId = ""] = secretsKeyArn.split(":");
  await lookAtSite(
    stage,
    `${base}-site-${accountId}`,
    keysOf(readFileSync("apps/landing/dist/site.json", "utf8")),
  );
  const gatewayUrl = aws.gatewayUrl(await app.output("api_id"));
  const siteOrigin = await app.output("site_url");
  await install(stage, { gatewayUrl, siteOrigin, installationsTable: `${base}-installations` });
  turnSlack(gatewayUrl);
  slack.deliverTwice();
  await drawOnce(stage, "it draws with its own token, once for a command delivered twice");
  await putOffReveal(stage, `${base}-reveals`);
  await openHome(stage);
  await leave(stage, base);
  await compareWithRoles(stage, { app, relaxed, secretsKeyArn }, ["on-failure"]);
  return { bootstrap, app };
}

/** Source: https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html */
function createZone(name: string): AwsCall {
  const namespace = "https://route53.amazonaws.com/doc/2013-04-01/";
  const body = `<CreateHostedZoneRequest xmlns="${namespace}"><Name>${name}</Name><CallerReference>rehearsal</CallerReference></CreateHostedZoneRequest>`;
  const headers = { "content-type": "application/xml" };
  return { service: "route53", method: "POST", path: "/2013-04-01/hostedzone", headers, body };
}
