/** How a playground is started. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FunctionShape, functions, publicFunctions } from "@luckydraw/slack-app";

/** The app's functions, those that only a public app has included. */
export const functionShapes = { ...functions, ...publicFunctions } satisfies Record<string, FunctionShape>;

/** Names of the app's functions. */
export type FunctionName = keyof typeof functionShapes;

/** What may be chosen; all of it has a default. */
export interface PlaygroundOptions {
  /** The page's port; 0 for a free one. Default 4380. */
  readonly port?: number;
  /**
   * Who can have the app. `public`, the default: any workspace that installs it; two are there, and one has it from the start.
   * `private`: one workspace, whose bot token is a secret in the functions' environment.
   */
  readonly distribution?: "public" | "private";
  /** The built bundles. Default: `dist/index.mjs` of each app. */
  readonly bundles?: Readonly<Partial<Record<FunctionName, string>>>;
  /** The built page. Default: `dist/page` of this app. */
  readonly pageFolder?: string;
  /** The built public site. Default: `dist` of the app `landing`. */
  readonly siteFolder?: string;
  /** Waits before the retries of an asynchronous invocation, in milliseconds; AWS waits one and two minutes. */
  readonly retryDelaysMs?: readonly number[];
  /** Wait before the retry of an asynchronous invocation that crashed. Default: 55 s, for a dead run's claim lapses after 50. */
  readonly crashRetryDelayMs?: number;
  /** Wait before the queue delivers a failed message again; AWS waits for the visibility timeout. */
  readonly queueRetryDelaySeconds?: number;
  /** Waits before an event that the app did not take is sent again; Slack sends it again at once, after 1 and after 5 minutes. */
  readonly eventRetryDelaysMs?: readonly number[];
  /** The most that people allow the app. Default: all that it asks for. */
  readonly scopes?: readonly string[];
  /** Further variables of a function, such as `CHANNEL_LOCALE` of `luckydraw`. */
  readonly environment?: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>>;
  /** Build and load bundles anew when their sources change. Default: no. */
  readonly watch?: boolean;
}

/** Absolute path of the repository. */
export const root: string = fileURLToPath(new URL("../../../..", import.meta.url)).replace(/\/$/, "");

/** The bundle that an app's build writes: `dist/index.mjs`, or `dist/index.js`. */
export function builtBundle(name: FunctionName): string {
  const folder = join(root, "apps", name, "dist");
  const file = ["index.mjs", "index.js"].find((known) => filesIn(folder).includes(known));
  return join(folder, file ?? "index.mjs");
}

/** Default folder of the page. */
export const builtPage: string = join(root, "apps", "playground", "dist", "page");

/** Default folder of the public site. */
export const builtSite: string = join(root, "apps", "landing", "dist");

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
