/**
 * KMS, Lambda, DynamoDB and Slack on loopback, in a process of their own: they answer at once and do nothing, so that
 * what is measured is the function.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const plaintext = Buffer.from(process.argv[2] ?? "").toString("base64");

const answers: readonly (readonly [pattern: RegExp, status: number, body: unknown])[] = [
  [/\.Decrypt$/, 200, { Plaintext: plaintext }],
  [/^DynamoDB_\w+\.UpdateItem$/, 200, { Attributes: { attempt: { N: "1" } } }],
  [/^DynamoDB_/, 200, {}],
  [/^\/api\//, 200, { ok: true, user: { id: "U0ANN0001", locale: "en-US" } }],
  [/^\/hooks\//, 200, undefined],
  [/^\/2015-03-31\/functions\//, 202, undefined],
];

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const asked = String(request.headers["x-amz-target"] ?? request.url);
    const [, status = 404, body] = answers.find(([pattern]) => pattern.test(asked)) ?? [];
    const isAws = request.headers["x-amz-target"] !== undefined;
    response.writeHead(status, { "content-type": isAws ? "application/x-amz-json-1.0" : "application/json" });
    response.end(body === undefined ? "" : JSON.stringify(body));
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
