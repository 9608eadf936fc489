/** `pnpm dev`'s playground: starts it, says where it is, stops it on Ctrl-C. */
import { parseArgs } from "node:util";
import { DEFAULT_PORT, startPlayground } from "./server/playground.ts";

const { values } = parseArgs({
  options: { port: { type: "string", short: "p" }, "no-watch": { type: "boolean", default: false } },
});
const port = Number(values.port ?? process.env["PORT"] ?? DEFAULT_PORT);

if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
  console.error(`The port must be a number from 0 to 65535, not ${values.port ?? process.env["PORT"]}.`);
  process.exit(1);
}

try {
  const playground = await startPlayground({ port, watch: !values["no-watch"] });
  console.log(`Luckydraw Local is at ${playground.url} (Ctrl-C stops it)`);
  let isStopping = false;
  const stop = async () => {
    if (!isStopping) {
      isStopping = true;
      await playground.stop();
      process.exit(0);
    }
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
    console.error(`Port ${port} is taken. Choose another with --port ${port + 1} or PORT=${port + 1}.`);
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(1);
}
