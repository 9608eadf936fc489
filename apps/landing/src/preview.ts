/** Shows the built site on this machine, as the CDN would serve it. Ctrl-C stops it. */
import { join } from "node:path";
import { startSite } from "./serve/start-site.ts";

const site = await startSite({ folder: join(import.meta.dirname, "../dist"), port: 4390 });
process.stdout.write(`The site is at ${site.url} (Ctrl-C stops it)\n`);
