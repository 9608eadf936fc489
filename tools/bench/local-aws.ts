/** KMS and Lambda on loopback, in a process of their own: they answer at once and do nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const plaintext = Buffer.from(process.argv[2] ?? "").toString("base64");

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const isDecrypt = String(request.headers["x-amz-target"]).endsWith(".Decrypt");
    response.writeHead(isDecrypt ? 200 : 202, { "content-type": "application/x-amz-json-1.1" });
    response.end(isDecrypt ? JSON.stringify({ Plaintext: plaintext }) : "");
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
