/** `pnpm dev`'s playground: starts it, says where it is, stops it on Ctrl-C. */
import { parseArgs } from "node:util";
import { DEFAULT_PORT, startPlayground } from "./server/playground.ts";

const USAGE =
  "Usage: pnpm dev [--port 4380] [--private] [--no-watch]; PORT in the environment names the port as well.";

const values = readOptions();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const named = values.port ?? (process.env["PORT"] || String(DEFAULT_PORT));
const port = /^\d{1,5}$/.test(named) ? Number(named) : Number.NaN;
if (!(port <= 65_535)) {
  console.error(`The port must be a number from 0 to 65535, not ${named}.`);
  process.exit(1);
}

try {
  const playground = await startPlayground({
    port,
    watch: !values["no-watch"],
    distribution: values.private ? "private" : "public",
  });
  console.log(`The local workspaces are at ${playground.url} (Ctrl-C stops it)`);
  if (playground.siteUrl !== undefined) {
    console.log(`The public site, with "Add to Slack", is at ${playground.siteUrl}`);
  }
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

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", short: "p" },
        "no-watch": { type: "boolean", default: false },
        private: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}
