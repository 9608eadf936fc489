import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type HttpServer, listen } from "../../http/server.ts";
import { createRequestLog } from "../../inspector/request-log.ts";
import { createEventStream } from "../../stream.ts";
import { createCallers } from "../callers.ts";
import { createQueue } from "../sqs/queue.ts";
import { type AsyncInvocations, createAsyncInvocations } from "./async-invocations.ts";
import { createFunction, type LambdaFunction } from "./function-pool.ts";
import { createLambda } from "./lambda.ts";
import { createInvoker } from "./recorded-invocation.ts";
import { takeBundle } from "./take-bundle.ts";

const SOURCE = `
import { readdirSync } from "node:fs";
let runs = 0;
export const handler = async (event, context) => {
  runs += 1;
  console.log("run " + runs);
  switch (event.deed) {
    case "throw": throw new RangeError("on purpose");
    case "hang": return new Promise(() => setInterval(() => undefined, 1000));
    case "exit": process.exit(1);
    case "wait": await new Promise((resolve) => setTimeout(resolve, 300)); return { runs, pid: process.pid };
    default: return {
      runs, pid: process.pid, files: readdirSync("."), variables: Object.keys(process.env),
      remaining: context.getRemainingTimeInMillis(), id: context.awsRequestId,
    };
  }
};`;

const stream = createEventStream();
const log = createRequestLog(stream);
const callers = createCallers();
const deadLetters = createQueue({ name: "dead" });
let folder: string;
let server: HttpServer;
let client: LambdaClient;
let worker: LambdaFunction;
let asyncInvocations: AsyncInvocations;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lambda-test-"));
  await writeFile(join(folder, "index.mjs"), SOURCE);
  worker = createFunction({
    name: "worker",
    timeoutSeconds: 2,
    memoryMegabytes: 128,
    code: await takeBundle(join(folder, "index.mjs"), join(folder, "upload-1")),
    environment: () => ({ AWS_LAMBDA_FUNCTION_NAME: "worker" }),
    maximumConcurrency: 3,
  });
  const invoker = createInvoker({ functions: { worker }, log, root: folder });
  asyncInvocations = createAsyncInvocations({
    invoker,
    log,
    maximumRetryAttempts: 2,
    retryDelaysMs: [10, 20],
    crashRetryDelayMs: 10,
    onFailure: deadLetters,
  });
  server = await listen(createLambda({ invoker, asyncInvocations, callers, log }));
  client = new LambdaClient({
    endpoint: server.url,
    region: "eu-west-1",
    credentials: callers.issue({ functionName: undefined, instanceId: "i" }),
    maxAttempts: 1,
  });
});
afterAll(async () => {
  asyncInvocations.stop();
  await worker.stop();
  await server.close();
  await rm(folder, { recursive: true });
});

const invoke = async (event: object, InvocationType: "RequestResponse" | "Event" = "RequestResponse") => {
  const answer = await client.send(
    new InvokeCommand({ FunctionName: "worker", InvocationType, Payload: JSON.stringify(event) }),
  );
  const payload = Buffer.from(answer.Payload ?? []).toString();
  return { ...answer, body: payload === "" ? undefined : JSON.parse(payload) };
};

describe("Lambda by the SDK", () => {
  test("a function sees its own environment and an empty folder", async () => {
    const { StatusCode, body } = await invoke({});

    expect(StatusCode).toBe(200);
    expect(body.variables).toEqual(["AWS_LAMBDA_FUNCTION_NAME"]);
    expect(body.files).toEqual([]);
    expect(body.remaining).toBeGreaterThan(500);
  });

  test("a warm instance is used again, and two at once take two", async () => {
    const first = await invoke({});
    const second = await invoke({});
    const [one, two] = await Promise.all([invoke({ deed: "wait" }), invoke({ deed: "wait" })]);

    expect(second.body.pid).toBe(first.body.pid);
    expect(second.body.runs).toBe(first.body.runs + 1);
    expect(one.body.pid).not.toBe(two.body.pid);
  });

  test("more at once than there are instances wait their turn", async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => invoke({ deed: "wait" })));

    expect(answers.map(({ StatusCode }) => StatusCode)).toEqual(Array(7).fill(200));
    expect(new Set(answers.map(({ body }) => body.pid)).size).toBe(3);
  });

  test("who waits for an instance that is killed at its timeout gets a new one", async () => {
    const hanging = Array.from({ length: 3 }, () => invoke({ deed: "hang" }));
    await new Promise((resolve) => setTimeout(resolve, 500));

    const { FunctionError, body } = await invoke({});

    expect(FunctionError).toBeUndefined();
    expect(body.runs).toBe(1);
    await Promise.all(hanging);
  });

  test("an error is answered as a function error in a 200", async () => {
    const { StatusCode, FunctionError, body } = await invoke({ deed: "throw" });

    expect([StatusCode, FunctionError]).toEqual([200, "Unhandled"]);
    expect(body).toMatchObject({ errorType: "RangeError", errorMessage: "on purpose" });
    expect(body.trace[0]).toBe("RangeError: on purpose");
  });

  test("a function that hangs is killed at its timeout, and the next call gets a new instance", async () => {
    const before = await invoke({});

    const { FunctionError, body } = await invoke({ deed: "hang" });
    const after = await invoke({});

    expect(FunctionError).toBe("Unhandled");
    expect(body.errorMessage).toContain("Task timed out");
    expect(after.body.pid).not.toBe(before.body.pid);
  });

  test("a process that exits is a Runtime.ExitError", async () => {
    const { body } = await invoke({ deed: "exit" });

    expect(body.errorType).toBe("Runtime.ExitError");
  });

  test("an event is accepted at once, tried three times, then sent to the dead letters", async () => {
    const { StatusCode, body } = await invoke({ deed: "throw", id: "job" }, "Event");

    expect([StatusCode, body]).toEqual([202, undefined]);
    await vi.waitFor(() => expect(deadLetters.messages()).toHaveLength(1));
    expect(JSON.parse(deadLetters.messages()[0]?.body ?? "")).toMatchObject({
      requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 3 },
      requestPayload: { deed: "throw", id: "job" },
      responsePayload: { errorType: "RangeError" },
    });
  });

  test("a function that is not there is ResourceNotFoundException", async () => {
    const invoking = client.send(new InvokeCommand({ FunctionName: "nobody" }));

    await expect(invoking).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("new code runs from the next invocation on", async () => {
    await writeFile(join(folder, "index.mjs"), "export const handler = async () => 'new';");

    worker.replaceCode(await takeBundle(join(folder, "index.mjs"), join(folder, "upload-2")));

    expect((await invoke({})).body).toBe("new");
  });

  test("a bundle that can't be imported says why, each time", async () => {
    await writeFile(join(folder, "index.mjs"), "throw new TypeError('no start');");
    worker.replaceCode(await takeBundle(join(folder, "index.mjs"), join(folder, "upload-3")));

    const answers = [await invoke({}), await invoke({})];

    expect(answers.map(({ body }) => body.errorMessage)).toEqual(["no start", "no start"]);
  });
});
