import { describe, expect, it } from "vitest";
import type { RecordedCall } from "./aws-recorder.ts";
import { checkPermissions } from "./check-permissions.ts";
import type { DeployedFunction, RoleStatement } from "./deployed-functions.ts";

const account = {
  id: "111122223333",
  region: "eu-west-1",
  secretsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1f6a",
};
const table = "arn:aws:dynamodb:eu-west-1:111122223333:table/draws";

const readDraws: RoleStatement = {
  Sid: "ReadDraws",
  Effect: "Allow",
  Action: ["dynamodb:GetItem"],
  Resource: [table],
};
const decrypt: RoleStatement = {
  Sid: "DecryptOwnSecrets",
  Effect: "Allow",
  Action: ["kms:Decrypt"],
  Resource: [account.secretsKeyArn],
  Condition: { StringEquals: { "kms:EncryptionContext:LambdaFunctionName": "worker" } },
};

function worker(...statements: readonly RoleStatement[]): DeployedFunction {
  return {
    name: "worker",
    roleArn: "arn:aws:iam::111122223333:role/worker",
    statements,
    accessKeyId: "ASIAWORKER",
  };
}

function call(service: string, target: string, input: object, accessKeyId = "ASIAWORKER"): RecordedCall {
  const body = Buffer.from(JSON.stringify(input));
  return { accessKeyId, service, method: "POST", path: "/", target, body, status: 200 };
}

const getItem = call("dynamodb", "DynamoDB_20120810.GetItem", { TableName: "draws" });
const decryptAs = (name: string) =>
  call("kms", "TrentService.Decrypt", { EncryptionContext: { LambdaFunctionName: name } });

const faultsOf = async (deployed: DeployedFunction, ...calls: readonly RecordedCall[]) =>
  (await checkPermissions(deployed, calls, account)).faults;

describe("a role held against its function's calls", () => {
  it("fits when it allows each of them and nothing else", async () => {
    expect(await faultsOf(worker(readDraws, decrypt), getItem, getItem, decryptAs("worker"))).toEqual([]);
  });

  it("is told what it lacks", async () => {
    const putItem = call("dynamodb", "DynamoDB_20120810.PutItem", { TableName: "draws" });
    expect(await faultsOf(worker(readDraws), getItem, putItem)).toEqual([
      `worker needs dynamodb:PutItem on ${table}: ImplicitlyDenied`,
    ]);
  });

  it("does not fit when another resource was called", async () => {
    const elsewhere = call("dynamodb", "DynamoDB_20120810.GetItem", { TableName: "others" });
    expect(await faultsOf(worker(readDraws), getItem, elsewhere)).toHaveLength(1);
  });

  it("does not decrypt what was encrypted for another function", async () => {
    expect(await faultsOf(worker(decrypt), decryptAs("worker"), decryptAs("other"))).toEqual([
      `worker needs kms:Decrypt on ${account.secretsKeyArn}: ImplicitlyDenied`,
    ]);
  });

  it("is told what it allows and no call needed", async () => {
    expect(await faultsOf(worker(readDraws, decrypt), getItem)).toEqual([
      `worker may kms:Decrypt on ${account.secretsKeyArn}, and never did`,
    ]);
  });

  it("is used by a call on a name that it allows by its beginning, and by no other", async () => {
    const publish = { ...readDraws, Action: ["s3:PutObject"], Resource: ["arn:aws:s3:::pictures/*"] };
    const put = { ...call("s3", "", {}), method: "PUT", path: "/pictures/a.png?x-id=PutObject" };
    expect(await faultsOf(worker(publish), put)).toEqual([]);
    expect(await faultsOf(worker(publish), { ...put, path: "/others/a.png" })).toEqual([
      "worker needs s3:PutObject on arn:aws:s3:::others/a.png: ImplicitlyDenied",
      "worker may s3:PutObject on arn:aws:s3:::pictures/*, and never did",
    ]);
  });

  it("is held against removals of objects and of items, and against invalidations", async () => {
    const body = Buffer.from("<Delete><Object><Key>a.png</Key></Object></Delete>");
    const removal = { ...call("s3", "", {}), path: "/pictures?delete=", body };
    const path = "/2020-05-31/distribution/E1/invalidation";
    const invalidation = { ...call("cloudfront", "", {}), path };
    const batch = call("dynamodb", "DynamoDB_20120810.BatchWriteItem", {
      RequestItems: { draws: [{ DeleteRequest: { Key: { pk: { S: "T1" } } } }] },
    });
    const allowed = [
      { ...readDraws, Action: ["s3:DeleteObject"], Resource: ["arn:aws:s3:::pictures/*"] },
      {
        ...readDraws,
        Action: ["cloudfront:CreateInvalidation"],
        Resource: ["arn:aws:cloudfront::111122223333:distribution/E1"],
      },
      {
        ...readDraws,
        Action: ["dynamodb:BatchWriteItem"],
        Condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "T1" } },
      },
    ];
    expect(await faultsOf(worker(...allowed), removal, invalidation, batch)).toEqual([]);
  });

  it("may have what AWS does in its name", async () => {
    const traces = { ...readDraws, Action: ["xray:PutTraceSegments"], Resource: ["*"] };
    expect(await faultsOf(worker(readDraws, traces), getItem)).toEqual([]);
  });

  it("is not known to fit when no call was seen, or only somebody else's", async () => {
    const others = call("dynamodb", "DynamoDB_20120810.GetItem", { TableName: "draws" }, "ASIAOTHER");
    expect(await faultsOf(worker(readDraws), others)).toContain(
      "worker made no call, so nothing is known of it",
    );
  });

  it("cannot be judged by a call of an unknown kind", async () => {
    const list = { ...call("s3", "", {}), method: "GET", path: "/bucket" };
    await expect(faultsOf(worker(readDraws), list)).rejects.toThrow("A function called s3 GET /bucket");
  });
});
