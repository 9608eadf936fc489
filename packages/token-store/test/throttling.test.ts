// AWS that throttles, fails or hangs: tried again within the caller's time, then one typed error.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dynamoTable, kmsSealer } from "../src/aws.ts";
import { createTokenStore } from "../src/index.ts";
import { clientConfig, startAws } from "./aws-parts.ts";
import { tableName } from "./dynamo-stand-in.ts";
import { appId, faultOf, north, teamInstallation } from "./fixtures.ts";
import { type Interception, refuse } from "./http-server.ts";

const aws = await startAws();
afterAll(() => aws.close());
const container = () => createTokenStore({ appId, table: aws.table, sealer: aws.sealer });
beforeEach(async () => {
  await container().storeInstallation(teamInstallation());
  aws.dynamo.operations.length = 0;
  aws.kms.operations.length = 0;
});
afterEach(() => {
  aws.dynamo.intercept();
  aws.kms.intercept();
});

/** Refuses the first so many requests. */
function refuseFirst(times: number, type: string, status = 400): Interception {
  let left = times;
  return (_, response) => {
    if (left === 0) return false;
    left -= 1;
    refuse(response, type, status);
    return true;
  };
}
const forEver = Number.POSITIVE_INFINITY;

describe("AWS that passes in time", () => {
  test.each([
    ["dynamo", "ThrottlingException", 400],
    ["dynamo", "ProvisionedThroughputExceededException", 400],
    ["dynamo", "RequestLimitExceeded", 400],
    ["dynamo", "InternalServerError", 500],
    ["kms", "ThrottlingException", 400],
    ["kms", "KMSInternalException", 500],
    ["kms", "KeyUnavailableException", 500],
  ] as const)("is asked again until it answers: %s %s", async (service, type, status) => {
    aws[service].intercept(refuseFirst(4, type, status));

    expect((await container().botToken(north)).reveal()).toBe("xoxb-north-secret");
    expect(aws[service].operations).toHaveLength(5);
  });

  test("is asked again for what a batch left out", async () => {
    let left = 2;
    aws.dynamo.intercept(({ body }, response) => {
      if (left === 0) return false;
      left -= 1;
      response.end(JSON.stringify({ Responses: {}, UnprocessedKeys: JSON.parse(body).RequestItems }));
      return true;
    });

    expect((await container().botToken(north)).reveal()).toBe("xoxb-north-secret");
  });

  test("is asked again when a connection breaks, and when KMS answers without a plaintext", async () => {
    let cut = 2;
    aws.dynamo.intercept(({ request }) => {
      if (cut === 0) return false;
      cut -= 1;
      request.socket.destroy();
      return true;
    });
    let empty = 2;
    aws.kms.intercept((_, response) => {
      if (empty === 0) return false;
      empty -= 1;
      response.end("{}");
      return true;
    });

    expect((await container().botToken(north)).reveal()).toBe("xoxb-north-secret");
  });

  test("would have been given up by the SDK's own retries", async () => {
    const client = new DynamoDBClient({ ...clientConfig(aws.dynamo.url), maxAttempts: 3 });
    const key = { partition: `${appId}/team/T0NORTH`, sort: "installation" };
    aws.dynamo.intercept(refuseFirst(4, "ThrottlingException"));

    const bySdk = await faultOf(dynamoTable(client, tableName).read([key]));
    client.destroy();
    aws.dynamo.intercept(refuseFirst(4, "ThrottlingException"));
    const token = await container().botToken(north);

    expect(bySdk).toMatchObject({ name: "ThrottlingException", $metadata: { attempts: 3 } });
    expect(token.reveal()).toBe("xoxb-north-secret");
  });
});

describe("AWS that does not pass in time", () => {
  test.each([
    ["dynamo", "ThrottlingException", 400, "throttled"],
    ["kms", "ThrottlingException", 400, "throttled"],
    ["dynamo", "InternalServerError", 500, "unavailable"],
    ["kms", "KMSInternalException", 500, "unavailable"],
  ] as const)("ends at the deadline with the reason: %s %s", async (service, type, status, code) => {
    aws[service].intercept(refuseFirst(forEver, type, status));

    const fault = await faultOf(container().botToken(north, { deadlineMs: 300 }));

    expect(fault).toMatchObject({ code, cause: { name: type, httpStatusCode: status, requestId: "req-1" } });
    expect(aws[service].operations.length).toBeGreaterThan(1);
  });

  test.each(["storeInstallation", "fetchInstallation", "deleteInstallation", "revoke"] as const)(
    "ends at the store's deadline: %s",
    async (operation) => {
      const store = createTokenStore({ appId, table: aws.table, sealer: aws.sealer, deadlineMs: 200 });
      aws.dynamo.intercept(refuseFirst(forEver, "ThrottlingException"));
      const query = { teamId: "T0NORTH" };
      const calls = {
        storeInstallation: () => store.storeInstallation(teamInstallation()),
        fetchInstallation: () => store.fetchInstallation(query),
        deleteInstallation: () => store.deleteInstallation(query),
        revoke: () => store.revoke({ what: "app", tenant: query, revokedAtMs: Date.now() }),
      };

      await expect(calls[operation]()).rejects.toMatchObject({ code: "throttled" });
    },
  );

  test("is not asked any more when a caller was told that its change failed", async () => {
    const store = createTokenStore({ appId, table: aws.table, sealer: aws.sealer, deadlineMs: 100 });
    aws.dynamo.intercept(refuseFirst(forEver, "ThrottlingException"));
    await faultOf(store.deleteInstallation({ teamId: "T0NORTH" }));
    // A try that was on its way when the time ended still arrives, and is refused like the others.
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Look-ups of the tests before this one go on for a while, and are none of it.
    const asked = () => aws.dynamo.operations.filter((operation) => operation !== "BatchGetItem");
    const before = asked();

    aws.dynamo.intercept();
    // Longer than the longest pause between two tries.
    await new Promise((resolve) => setTimeout(resolve, 900));

    expect(before.length).toBeGreaterThan(0);
    expect(asked()).toEqual(before);
    expect((await container().botToken(north)).reveal()).toBe("xoxb-north-secret");
  });

  test("ends when the caller's signal aborts", async () => {
    const arrived = Promise.withResolvers<void>();
    aws.dynamo.intercept(() => {
      arrived.resolve();
      return true;
    });
    const caller = new AbortController();
    const asked = expect(container().botToken(north, { signal: caller.signal })).rejects.toMatchObject({
      code: "aborted",
    });

    await arrived.promise;
    caller.abort();

    await asked;
  });

  test("ends at once for a caller that has no time left, and goes on for others", async () => {
    const store = container();

    const [late, other] = await Promise.allSettled([
      store.botToken(north, { signal: AbortSignal.abort() }),
      store.botToken(north),
    ]);

    expect(late).toMatchObject({ status: "rejected", reason: { code: "aborted" } });
    expect(other).toMatchObject({ status: "fulfilled" });
    expect(aws.dynamo.operations).toEqual(["BatchGetItem"]);
  });

  test("does not keep the failure", async () => {
    const store = container();
    aws.kms.intercept(refuseFirst(forEver, "ThrottlingException"));
    await faultOf(store.botToken(north, { deadlineMs: 100 }));
    aws.kms.intercept();

    expect((await store.botToken(north)).reveal()).toBe("xoxb-north-secret");
  });
});

describe("AWS that says no", () => {
  test.each([
    ["dynamo", "AccessDeniedException", "access-denied"],
    ["dynamo", "UnrecognizedClientException", "access-denied"],
    ["dynamo", "ResourceNotFoundException", "table-missing"],
    ["dynamo", "ValidationException", "aws-refused"],
    ["kms", "AccessDeniedException", "access-denied"],
    ["kms", "DisabledException", "key-unusable"],
    ["kms", "NotFoundException", "key-unusable"],
    ["kms", "IncorrectKeyException", "key-unusable"],
    ["kms", "InvalidCiphertextException", "seal-mismatch"],
  ] as const)("is asked once: %s %s is %s", async (service, type, code) => {
    aws[service].intercept(refuseFirst(forEver, type));

    const fault = await faultOf(container().botToken(north));

    expect(fault).toMatchObject({ code, cause: { name: type } });
    expect(aws[service].operations).toHaveLength(1);
  });

  test("is told of a key that is another than the store's", async () => {
    const kms = new KMSClient(clientConfig(aws.kms.url));
    const sealer = kmsSealer(kms, "alias/other");
    await createTokenStore({ appId, table: aws.table, sealer }).storeInstallation(teamInstallation());

    await expect(container().botToken(north)).rejects.toMatchObject({ code: "key-unusable" });
  });
});
