// Sealed with real AES-GCM under the encryption context: what a copied ciphertext is worth, and what anybody sees.
import { inspect } from "node:util";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTokenStore, type InstallationRow, type TokenStoreError } from "../src/index.ts";
import { clientConfig, startAws } from "./aws-parts.ts";
import { tableName } from "./dynamo-stand-in.ts";
import { appId, faultOf, north, orgInstallation, personWithToken, teamInstallation } from "./fixtures.ts";

const aws = await startAws();
const client = new DynamoDBClient(clientConfig(aws.dynamo.url));
afterAll(async () => {
  client.destroy();
  await aws.close();
});
const container = (app = appId) => createTokenStore({ appId: app, table: aws.table, sealer: aws.sealer });

const contexts: object[] = [];
beforeEach(async () => {
  contexts.length = 0;
  aws.kms.intercept(({ body }) => {
    contexts.push(JSON.parse(body).EncryptionContext);
    return false;
  });
  const webhook = { url: "https://hooks.slack.com/services/T0NORTH/B0/hook-secret", channel: "#general" };
  await container().storeInstallation(
    teamInstallation({
      user: personWithToken("U0ANN"),
      enterprise: { id: "E0GLOBE" },
      incomingWebhook: webhook,
    }),
  );
  await container().storeInstallation(
    teamInstallation({ team: { id: "T0SOUTH" }, user: personWithToken("U0BOB") }),
  );
  await container().storeInstallation(orgInstallation());
});
afterEach(() => aws.kms.intercept());

async function rowAt(partition: string, sort = "installation"): Promise<InstallationRow> {
  const [row] = await aws.table.read([{ partition, sort }]);
  return row!;
}

test("everything is bound to app and tenant, and a person's tokens to the person", () => {
  expect(contexts).toEqual([
    { app: "A0LUCKY", team: "T0NORTH", enterprise: "E0GLOBE", user: "U0ANN" },
    { app: "A0LUCKY", team: "T0NORTH", enterprise: "E0GLOBE" },
    { app: "A0LUCKY", team: "T0SOUTH", user: "U0BOB" },
    { app: "A0LUCKY", team: "T0SOUTH" },
    { app: "A0LUCKY", enterprise: "E0GLOBE" },
  ]);
});

describe("a ciphertext that was copied does not open", () => {
  const from = `${appId}/team/T0NORTH`;
  const copies: [string, { from: [string, string?]; to: [string, string?]; app?: string }][] = [
    ["to another workspace", { from: [from], to: [`${appId}/team/T0SOUTH`] }],
    ["to its organisation", { from: [from], to: [`${appId}/org/E0GLOBE`] }],
    ["from the organisation to its workspace", { from: [`${appId}/org/E0GLOBE`], to: [from] }],
    ["to an organisation that is called as the workspace", { from: [from], to: [`${appId}/org/T0NORTH`] }],
    ["to another app", { from: [from], to: ["A0OTHER/team/T0NORTH"], app: "A0OTHER" }],
    ["from a person to the installation", { from: [from, "user/U0ANN"], to: [from] }],
  ];

  test.each(copies)("%s", async (_, { from: source, to, app }) => {
    const [partition, sort = "installation"] = to;
    // The whole row is copied, with whatever it says of itself.
    await aws.table.write({ ...(await rowAt(...source)), partition, sort }, undefined);
    const [, kind, id = ""] = partition.split("/");
    const tenant = kind === "org" ? { enterpriseId: id, isEnterpriseInstall: true } : { teamId: id };

    await expect(container(app).botToken(tenant)).rejects.toMatchObject({ code: "seal-mismatch" });
    await expect(container(app).fetchInstallation(tenant)).rejects.toMatchObject({ code: "seal-mismatch" });
  });

  test("from one person to another", async () => {
    const copy = { ...(await rowAt(from, "user/U0ANN")), sort: "user/U0BOB" };
    await aws.table.write(copy, undefined);

    const fetching = container().fetchInstallation({ teamId: "T0NORTH", userId: "U0BOB" });

    await expect(fetching).rejects.toMatchObject({ code: "seal-mismatch" });
  });

  test("with one bit turned", async () => {
    const row = await rowAt(from);
    row.sealed![row.sealed!.length - 1]! ^= 1;
    await aws.table.write(row, undefined);

    await expect(container().botToken(north)).rejects.toMatchObject({ code: "seal-mismatch" });
  });
});

test("what was sealed but is no tokens is a row that cannot be read", async () => {
  const row = await rowAt(`${appId}/team/T0NORTH`);
  const context = { app: appId, team: "T0NORTH", enterprise: "E0GLOBE" };
  for (const text of ["xoxb-north-secret", "null", '{"token":1}', '"xoxb-north-secret"']) {
    const sealed = await aws.sealer.seal(Buffer.from(text), context);
    await aws.table.write({ ...row, sealed }, undefined);

    const fault = await faultOf(container().botToken(north));

    expect(fault).toMatchObject({ code: "row-unreadable" });
    expect(inspect(fault, { depth: 20, showHidden: true })).not.toContain("secret");
  }
});

test("the table shows who, when and what for, and nothing of a token", async () => {
  const Key = { pk: { S: `${appId}/team/T0NORTH` }, sk: { S: "installation" } };

  const { Item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key }));

  expect(Item).toMatchObject({
    version: { S: expect.any(String) },
    registeredAt: { N: expect.stringMatching(/^\d{13}$/) },
    updatedAt: { N: expect.stringMatching(/^\d{13}$/) },
    facts: {
      M: {
        appId: { S: appId },
        teamId: { S: "T0NORTH" },
        teamName: { S: "North" },
        enterpriseId: { S: "E0GLOBE" },
        isEnterpriseInstall: { BOOL: false },
        installerUserId: { S: "U0ANN" },
        botId: { S: "B0NORTH" },
        botUserId: { S: "U0NORTHBOT" },
        botScopes: { L: [{ S: "chat:write" }, { S: "commands" }] },
        webhookChannel: { S: "#general" },
      },
    },
    sealed: { B: expect.any(Uint8Array) },
  });
  const { sealed, ...plain } = Item;
  const texts = [JSON.stringify(plain), Buffer.from(sealed!.B!).toString("latin1")];
  for (const text of texts) expect(text).not.toMatch(/secret|xox/);
});

test("no error shows anything of a token, however it is looked at", async () => {
  const quoting = 'xoxb-north-secret "xoxp-U0ANN-secret"';
  const faults: unknown[] = [];
  for (const service of [aws.kms, aws.dynamo]) {
    for (const status of [200, 400, 500]) {
      service.intercept((_, response) => {
        response.writeHead(status, { "content-type": "application/x-amz-json-1.1" });
        response.end(
          JSON.stringify({ __type: quoting, message: quoting, Plaintext: { [quoting]: quoting } }),
        );
        return true;
      });
      const store = createTokenStore({ appId, table: aws.table, sealer: aws.sealer, deadlineMs: 80 });
      faults.push(await faultOf(store.botToken(north)));
      service.intercept((_, response) => {
        response.end(`{"Plaintext":"${quoting}`);
        return true;
      });
      faults.push(await faultOf(store.fetchInstallation({ teamId: "T0NORTH" })));
      faults.push(await faultOf(store.storeInstallation(teamInstallation())));
    }
    service.intercept();
  }

  expect(faults).toHaveLength(18);
  for (const fault of faults as TokenStoreError[]) {
    const views = [
      inspect(fault, { depth: 20, showHidden: true }),
      JSON.stringify(fault),
      fault.stack,
      String(fault),
    ];
    for (const view of views) expect(view).not.toMatch(/secret|xox/);
  }
});
