/** Synthesises an environment into a folder of its own and reads what Terraform would read. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parseEnvironment } from "../config/parse-environment.ts";
import { synthesise } from "../synthesise.ts";

/** One resource's attributes as they stand in the JSON. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A resource with its type and its logical id. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Attributes;
}

/** A stack as it was written. */
export interface WrittenStack {
  readonly folder: string;
  readonly text: string;
  readonly json: Readonly<Record<string, Attributes>>;
  readonly resources: readonly Resource[];
  /** All of a type. */
  ofType(type: string): readonly Resource[];
}

/** The least that an environment's file says. */
export const least = {
  environment: "production",
  region: "eu-west-1",
  distribution: "private",
  alarmEmail: "alarms@example.com",
} as const;

/** Synthesises with bundles of one line; gone when the test is over. */
export function synthesised(changes: object = {}): {
  readonly bootstrap: WrittenStack;
  readonly app: WrittenStack;
} {
  const folder = mkdtempSync(join(tmpdir(), "synthesised-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const environment = parseEnvironment(JSON.stringify({ ...least, ...changes }));
  const stacks = synthesise(environment, {
    out: join(folder, "out"),
    bundleOf: (name) => bundle(folder, name),
  });
  return { bootstrap: read(stacks.bootstrap), app: read(stacks.app) };
}

function bundle(folder: string, name: string): string {
  const dist = join(folder, name);
  mkdirSync(dist);
  writeFileSync(join(dist, "index.mjs"), `export const handler = () => "${name}";\n`);
  writeFileSync(join(dist, "index.mjs.map"), "{}");
  return dist;
}

function read(folder: string): WrittenStack {
  const text = readFileSync(join(folder, "cdk.tf.json"), "utf8");
  const json = JSON.parse(text);
  const resources = Object.entries<Record<string, Attributes>>(json.resource).flatMap(([type, all]) =>
    Object.entries(all).map(([id, attributes]) => ({ type, id, attributes })),
  );
  return {
    folder,
    text,
    json,
    resources,
    ofType: (type) => resources.filter((known) => known.type === type),
  };
}
