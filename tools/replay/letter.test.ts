import { describe, expect, it } from "vitest";
import { readLetter } from "./letter.ts";

const job = {
  version: 1,
  id: "command/1.2.a0/C0GENERAL",
  receivedAtMs: 1_767_225_600_000,
  installation: { teamId: "T0EXAMPLE", enterpriseId: null, isEnterpriseInstall: false },
  kind: "command",
  command: "/luckydraw",
  text: "2 ramen, pizza",
  userId: "U0ANN",
  channelId: "C0GENERAL",
  triggerId: "1.2.a0",
  responseUrl: "https://hooks.slack.com/commands/1/2/3",
};
const record = {
  requestContext: { functionArn: "arn:aws:lambda:eu-west-1:111122223333:function:lucky-luckydraw:$LATEST" },
  requestPayload: job,
};

function message(body: unknown, labels: Readonly<Record<string, string>> = {}) {
  return {
    MessageId: "3f2a91bc-0000-4000-8000-000000000000",
    ReceiptHandle: "handle",
    Body: typeof body === "string" ? body : JSON.stringify(body),
    Attributes: { SentTimestamp: "1767225600000" },
    MessageAttributes: Object.fromEntries(
      Object.entries(labels).map(([name, StringValue]) => [name, { StringValue }]),
    ),
  };
}

describe("a dead letter", () => {
  it("of a job is done again by invoking its function with the same job", () => {
    const letter = readLetter(message(record, { origin: "lucky-luckydraw", told: "person" }));
    expect(letter).toMatchObject({ id: "3f2a91bc", told: "person", kind: "command" });
    expect(letter.again).toEqual({ by: "invocation", functionName: "lucky-luckydraw", payload: job });
    expect(letter.reference).toMatch(/^\w{8,}$/);
  });

  it("of the reveal queue goes back there", () => {
    const reveal = { version: 1, kind: "reveal", number: 3 };
    expect(readLetter(message(reveal)).again).toEqual({ by: "queue" });
  });

  it("without labels was not dealt with", () => {
    expect(readLetter(message(record))).toMatchObject({ told: "not dealt with", origin: "lucky-luckydraw" });
  });

  it.each(["", "no JSON", "[]", "null", '{"kind":"something a person typed"}', '{"requestContext":1}'])(
    "that is %j is for a person to look at",
    (body) => {
      expect(readLetter(message(body))).toMatchObject({ again: { by: "nobody" }, kind: "unknown" });
    },
  );

  it("shows nothing that somebody typed", () => {
    const { body: _, again: __, ...shown } = readLetter(message(record));
    expect(JSON.stringify(shown)).not.toContain("ramen");
  });
});
