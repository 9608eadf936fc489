/** The Terraform program, on one synthesised stack. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { mustRun, runProgram } from "./program.ts";

/** Terraform in a stack's folder. */
export interface Terraform {
  init(): Promise<void>;
  /** What Terraform printed. */
  apply(): Promise<string>;
  /** @throws Error with the plan, unless it changes nothing. */
  planNothing(): Promise<void>;
  output(name: string): Promise<string>;
  destroy(): Promise<void>;
  /** The state as it is kept, wherever that is. */
  state(): Promise<string>;
  /** Addresses of what the state knows. */
  resources(): Promise<readonly string[]>;
}

/** Where Terraform runs and what it knows. */
export interface TerraformOptions {
  readonly stackFolder: string;
  /** Logs and the provider's downloads go here. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Values of the stack's variables, asked for at each run. */
  readonly variables?: () => Readonly<Record<string, string>>;
}

/** Exit code of `plan -detailed-exitcode` when there is something to change. */
const CHANGES = 2;

/** Makes it. */
export function createTerraform(name: string, options: TerraformOptions): Terraform {
  const { stackFolder, folder } = options;
  const pluginCache = join(folder, "..", "terraform-plugins");
  mkdirSync(pluginCache, { recursive: true });
  const program = (): Parameters<typeof mustRun>[2] => ({
    logFile: join(folder, `terraform-${name}.log`),
    cwd: stackFolder,
    env: { TF_PLUGIN_CACHE_DIR: pluginCache, ...options.env, ...inputs(options.variables?.() ?? {}) },
  });
  const terraform = (...args: string[]) => mustRun("terraform", args, program());
  const quietly = ["-input=false", "-no-color"];
  return {
    async init() {
      await terraform("init", ...quietly);
      await terraform("validate", "-no-color");
    },
    apply: () => terraform("apply", ...quietly, "-auto-approve"),
    async planNothing() {
      // As CI plans for a pull request: it may not write, and so not lock.
      const args = ["plan", ...quietly, "-lock=false", "-detailed-exitcode", "-out=second.tfplan"];
      const { exitCode, stdout, complaint } = await runProgram("terraform", args, program());
      if (exitCode !== 0) {
        throw new Error(exitCode === CHANGES ? `The second plan changes something:\n${stdout}` : complaint);
      }
    },
    output: async (output) => (await terraform("output", "-raw", output)).trim(),
    async destroy() {
      await terraform("destroy", ...quietly, "-auto-approve");
    },
    state: () => terraform("state", "pull"),
    resources: async () => (await terraform("state", "list")).split("\n").filter((line) => line !== ""),
  };
}

function inputs(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]));
}
