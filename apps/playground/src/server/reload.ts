/** Builds and loads a function anew when its sources change. What does not build leaves the old one running. */
import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import type { Code, LambdaFunction } from "./aws/lambda/function-pool.ts";
import type { FunctionName } from "./options.ts";
import type { EventStream } from "./stream.ts";

/** What reloading needs. */
export interface ReloadOptions {
  readonly functions: Readonly<Partial<Record<FunctionName, Pick<LambdaFunction, "replaceCode" | "warm">>>>;
  /** Absolute path of the repository. */
  readonly root: string;
  readonly stream: EventStream;
  /** Builds the app in a folder; what was wrong, or `undefined`. */
  readonly build: (folder: string, signal: AbortSignal) => Promise<string | undefined>;
  /** Takes a function's built bundle. */
  readonly take: (name: FunctionName) => Promise<Code>;
}

/** Editors write a file in several steps. */
const QUIET_MS = 150;

/** Starts to watch. Returns what ends it. */
export function startReloading(options: ReloadOptions): () => Promise<void> {
  const ended = new AbortController();
  const changed = new Set<FunctionName>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const work = async () => {
    for (const name of [...changed]) {
      changed.delete(name);
      await reload(options, name, ended.signal);
    }
  };
  const onChange = (names: readonly FunctionName[]) => {
    for (const name of names) {
      changed.add(name);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(work);
    }, QUIET_MS);
  };
  const watchers = watchSources(options, onChange);
  return async () => {
    clearTimeout(timer);
    changed.clear();
    ended.abort();
    for (const watcher of watchers) {
      watcher.close();
    }
    await working;
  };
}

function watchSources(
  { functions, root }: ReloadOptions,
  onChange: (names: readonly FunctionName[]) => void,
) {
  const names = Object.keys(functions) as FunctionName[];
  const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
  const sources = [
    ...names.map((name) => ({ folder: join(root, "apps", name, "src"), names: [name] })),
    ...packages.map((folder) => ({ folder, names })),
  ];
  return sources
    .filter(({ folder }) => existsSync(folder))
    .map(
      ({ folder, names: affected }): FSWatcher =>
        watch(folder, { recursive: true }, (_event, file) => {
          if (file?.endsWith(".ts") === true && !file.endsWith(".test.ts")) {
            onChange(affected);
          }
        }),
    );
}

async function reload(options: ReloadOptions, name: FunctionName, signal: AbortSignal): Promise<void> {
  const fault = await options.build(join(options.root, "apps", name), signal);
  if (signal.aborted) {
    return;
  }
  const problem = fault ?? (await load(options, name));
  const message = problem === undefined ? {} : { message: problem };
  options.stream.publish({ type: "reloaded", functionName: name, ok: problem === undefined, ...message });
}

async function load({ functions, take }: ReloadOptions, name: FunctionName): Promise<string | undefined> {
  try {
    functions[name]?.replaceCode(await take(name));
    await functions[name]?.warm();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
