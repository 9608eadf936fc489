import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalAws, startLocalAws } from "./aws.ts";
import {
  buttonPayload,
  commandFields,
  formBody,
  formPayload,
  httpApiEvent,
  payloadBody,
  SIGNING_SECRET,
} from "./requests.ts";
import { bundle, type RunningFunction, runBundle } from "./run-bundle.ts";

const command = formBody(commandFields);

let aws: LocalAws;
let running: RunningFunction | undefined;
const start = async (env: Record<string, string> = {}): Promise<RunningFunction> => {
  running = await runBundle({ AWS_ENDPOINT_URL: aws.url, ...env });
  return running;
};
beforeEach(async () => {
  aws = await startLocalAws(SIGNING_SECRET);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await aws.close();
});

describe("the dispatcher's bundle", () => {
  it("is at most 300 KB", async () => {
    expect((await stat(bundle)).size).toBeLessThanOrEqual(300_000);
  });

  it("hands a signed command over and answers empty, with one decryption for all requests", async () => {
    const dispatcher = await start();

    const answers = [];
    for (const triggerId of ["1.1.a", "2.2.b", "3.3.c"]) {
      answers.push(
        await dispatcher.invoke(httpApiEvent(formBody({ ...commandFields, trigger_id: triggerId }))),
      );
    }

    expect(answers.map(({ response }) => response)).toMatchObject(
      Array(3).fill({ statusCode: 200, body: "" }),
    );
    expect(aws.invokes.map(({ functionName, type, job }) => `${type} ${functionName} ${job.id}`)).toEqual([
      "Event luckydraw-test T0LUCKY01/cmd/1.1.a",
      "Event luckydraw-test T0LUCKY01/cmd/2.2.b",
      "Event luckydraw-test T0LUCKY01/cmd/3.3.c",
    ]);
    expect(aws.decrypts).toEqual([{ context: { LambdaFunctionName: "dispatcher-test" } }]);
  });

  it("takes fifty requests at once", async () => {
    const dispatcher = await start();

    const events = Array.from({ length: 50 }, (_, i) =>
      httpApiEvent(formBody({ ...commandFields, trigger_id: `${i}.1.x` })),
    );
    const answers = await Promise.all(events.map((event) => dispatcher.invoke(event)));

    expect(answers.every(({ response }) => response.statusCode === 200)).toBe(true);
    expect(new Set(aws.invokes.map(({ job }) => job.id)).size).toBe(50);
  });

  it("refuses a forged request and calls nobody", async () => {
    const dispatcher = await start();

    const { response } = await dispatcher.invoke(httpApiEvent(command, { secret: "0".repeat(32) }));

    expect(response).toMatchObject({ statusCode: 401, body: "" });
    expect(aws.invokes).toEqual([]);
  });

  it("tries a throttled invocation again within its budget", async () => {
    aws.answerInvoke = (attempt) => (attempt < 3 ? { status: 429, body: { Type: "User" } } : { status: 202 });
    const dispatcher = await start();

    const { response } = await dispatcher.invoke(httpApiEvent(command));

    expect(response.body).toBe("");
    expect(aws.invokes).toHaveLength(3);
  });

  it("gives up on an invocation that hangs before Slack does, and tells the person", async () => {
    aws.answerInvoke = () => "hang";
    const dispatcher = await start();

    const { response, tookMs } = await dispatcher.invoke(httpApiEvent(command));

    expect(JSON.parse(response.body)).toMatchObject({ response_type: "ephemeral" });
    expect(tookMs).toBeLessThan(2_900);
  });

  it("awaits a form's answer, and keeps the form when the worker fails", async () => {
    const dispatcher = await start();
    const body = { response_action: "errors", errors: { count: "At least 1." } };

    aws.answerInvoke = () => ({ status: 200, body: { version: 1, body } });
    const answered = await dispatcher.invoke(httpApiEvent(payloadBody(formPayload)));
    aws.answerInvoke = () => ({
      status: 200,
      body: { errorMessage: "boom at line 7" },
      functionError: "Unhandled",
    });
    const failed = await dispatcher.invoke(httpApiEvent(payloadBody(formPayload)));

    expect(JSON.parse(answered.response.body)).toEqual(body);
    expect(JSON.parse(failed.response.body)).toMatchObject({ response_action: "errors" });
    expect(failed.response.body).not.toContain("boom");
    expect(aws.invokes.map(({ type }) => type)).toEqual(["RequestResponse", "RequestResponse"]);
  });

  it("tells a click that was not handed over through its response_url, on Slack's hosts alone", async () => {
    const told: string[] = [];
    const hooks = createServer((request, response) => {
      told.push(request.url ?? "");
      request.resume().on("end", () => response.end("ok"));
    });
    await new Promise<void>((resolve) => hooks.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}`;
    aws.answerInvoke = () => ({ status: 400, body: { Type: "User" } });
    const dispatcher = await start({ SLACK_HOOKS_ORIGINS: origin });

    const ours = await dispatcher.invoke(
      httpApiEvent(payloadBody({ ...buttonPayload, response_url: `${origin}/actions/1` })),
    );
    const elsewhere = await dispatcher.invoke(
      httpApiEvent(payloadBody({ ...buttonPayload, response_url: `${aws.url}/latest/meta-data` })),
    );

    expect(told).toEqual(["/actions/1"]);
    expect(ours.response.statusCode).toBe(200);
    expect(elsewhere.response.statusCode).toBe(500);
    hooks.close();
  });

  it("answers 500 while KMS is away and works once it is back", async () => {
    aws.answerDecrypt = { status: 400, type: "AccessDeniedException" };
    const dispatcher = await start();

    const away = await dispatcher.invoke(httpApiEvent(command));
    aws.answerDecrypt = { status: 200 };
    const back = await dispatcher.invoke(httpApiEvent(command));

    expect(away.response).toMatchObject({ statusCode: 500, body: "" });
    expect(back.response.statusCode).toBe(200);
    expect(aws.invokes).toHaveLength(1);
  });

  it("writes neither secrets nor what people typed into its log", async () => {
    const dispatcher = await start();

    await dispatcher.invoke(httpApiEvent(command));
    await dispatcher.invoke(httpApiEvent(command, { secret: "0".repeat(32) }));
    await expect.poll(dispatcher.output).toContain("refused");

    expect(dispatcher.output()).toContain("handed-over");
    expect(dispatcher.output()).not.toMatch(new RegExp(`${SIGNING_SECRET}|라면|hooks\\.slack|v0=`));
  });
});
