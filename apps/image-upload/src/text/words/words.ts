/** What every language has to be able to say. Each entry is a sentence, or a function of what it is about. */

import type { Refusal } from "../../post/post-record.ts";
import type { WorkspaceRules } from "../../post/switches.ts";
import type { Format } from "../../tag.ts";
import type { Line } from "../piece.ts";
import type { Problem } from "../problem.ts";
import type { SlackErrorData, SlackErrorKind } from "../slack-error-kind.ts";

/** A sentence for each code of a union; the data is the union's own. */
type ForEachCode<P extends { readonly code: string }> = {
  readonly [C in P["code"]]: (problem: Extract<P, { readonly code: C }>) => Line;
};

/** What a sentence about a refusal needs. */
export interface RefusalData {
  readonly maxMegabytes: number;
  /** Where the app is installed again. */
  readonly installUrl?: string | undefined;
}

/** The message under posted pictures. */
export interface PictureWords {
  uploading(count: number): string;
  uploaded(count: number): string;
  readonly none: string;
  /** Behind a picture's name. */
  readonly refusals: { readonly [R in Refusal]: (data: RefusalData) => Line };
  removed(who: Line): Line;
  readonly removedWithFile: string;
  readonly removing: string;
  /** In place of a tag that is too long to be shown. */
  readonly longTag: string;
  more(count: number): string;
  readonly buttons: Readonly<Record<"describe" | "remove" | "no", string>>;
  /** *Copy as …* */
  readonly formats: Readonly<Record<Format, string>>;
  readonly confirmRemove: { readonly title: string; readonly text: string; readonly yes: string };
  /** Leads what is to be copied. */
  copy(name: string): Line;
  /** Why nothing of theirs goes on, for the one who posted. */
  notShown(name: string): Line;
}

/** The form for a picture's description. */
export interface FormWords {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly alt: string;
  readonly altHint: string;
  readonly link: string;
  readonly linkHint: string;
  readonly notALink: string;
  readonly gone: string;
  readonly tryAgain: string;
}

/** Answers to the command. */
export interface CommandWords {
  /** What everybody in the channel sees. */
  on(who: Line): Line;
  off(who: Line): Line;
  /** Below it, for the one who turned it on. */
  readonly invite: Line;
  status(isOn: boolean, by: Line | undefined): Line;
  switchedBy(rule: WorkspaceRules["switchedBy"]): string;
  whenDeleted(rule: WorkspaceRules["whenDeleted"]): string;
  readonly helpIntro: string;
  /** What is typed stays as it is. */
  readonly helpRows: readonly (readonly [typed: string, meaning: string])[];
  readonly helpFormats: string;
}

/** All that one language says. */
export interface Words {
  readonly picture: PictureWords;
  readonly form: FormWords;
  readonly command: CommandWords;
  readonly problems: ForEachCode<Problem>;
  readonly slackErrors: { readonly [K in SlackErrorKind]: (data: SlackErrorData) => Line };
}
