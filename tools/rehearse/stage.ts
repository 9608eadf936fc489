/** What the scenes of a rehearsal have to do with. */
import type { LocalAws } from "./local-aws.ts";
import type { ProgramOptions } from "./program.ts";
import type { RelaxedCondition } from "./relax.ts";
import type { SlackStandIn } from "./slack-stand-in.ts";
import type { Step } from "./steps.ts";
import type { Terraform } from "./terraform.ts";

/** What is there before anything is deployed. */
export interface Stage {
  readonly step: Step;
  readonly print: (line: string) => void;
  /** Everything that a rehearsal writes. */
  readonly folder: string;
  readonly programs: ProgramOptions;
  readonly aws: LocalAws;
  readonly slack: SlackStandIn;
}

/** What is deployed. */
export interface Deployed {
  /** As an operator has it, for commands that take one. */
  readonly environmentFile: string;
  readonly bootstrap: Terraform;
  readonly app: Terraform;
  /** Synthesises and applies the app anew with some settings changed. Returns what Terraform counted. */
  change(settings: object): Promise<string>;
  /** Conditions of the roles' policies that the local AWS was not given. */
  readonly relaxed: readonly RelaxedCondition[];
  readonly secretsKeyArn: string;
}
