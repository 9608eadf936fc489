/** For each problem a command that works, as close to the person's own as can be told. */
import type { Fault } from "./fault.ts";
import type { Problem, ProblemKind } from "./problem.ts";

const PEOPLE = "2 @ann @bob @cho";
const OPTIONS = '1 ramen, pizza, "bibim bap"';
const CORRECTED_CHARACTERS = 120;

/** Examples that are right for any text with that problem. */
const examples: Readonly<Record<ProblemKind["code"], string>> = {
  "text-too-long": "3",
  "not-understood": PEOPLE,
  "commas-missing": OPTIONS,
  "name-not-linked": PEOPLE,
  broadcast: "3",
  "quote-open": '2 prize "Coffee voucher"',
  "number-out-of-range": "2",
  "number-missing": "teams 4",
  "number-twice": PEOPLE,
  "number-or-option": '1 "1", "2", "3"',
  "keyword-twice": '3 except @cho prize "Coffee voucher" reserve 2 quietly',
  "value-missing": '3 prize "Coffee voucher"',
  "not-together": PEOPLE,
  "weight-out-of-range": "1 @ann*3 @bob",
  "weight-unclear": "1 ramen*3, pizza",
  "weight-misplaced": "1 @ann*3 @bob",
  mixed: OPTIONS,
  "option-twice": "1 ramen*2, pizza",
  "weight-twice": "1 @ann*3 @bob",
  "option-too-long": OPTIONS,
  invisible: OPTIONS,
  "too-many-named": "2 #random",
  "prize-unclear": '1 ramen, pizza prize "Coffee voucher"',
  "prize-too-long": '2 prize "Coffee voucher"',
  "nobody-picked": PEOPLE,
  "no-options": OPTIONS,
  "not-chosen": PEOPLE,
};

/** What each keyword looks like in use. */
const keywordExamples: Readonly<Record<string, string>> = {
  except: "3 except @cho",
  help: "help",
  order: "order",
  prize: '3 prize "Coffee voucher"',
  quietly: "3 quietly",
  reserve: "3 reserve 2",
  teams: "teams 4",
  verify: "verify 12",
};

/**
 * An example for a fault. The person's own text, corrected, where that makes a command that works; else a general one.
 *
 * @param works Whether a text is a command that works.
 */
export function exampleFor(
  { problem, correction }: Fault,
  text: string,
  works: (text: string) => boolean,
): string {
  if (correction !== undefined) {
    const corrected = text.slice(0, correction.start) + correction.text + text.slice(correction.end);
    // Links would show as Slack's ids, so they are not repeated.
    const isShowable = corrected.length <= CORRECTED_CHARACTERS && !/[<&\n]/.test(corrected);
    if (isShowable && works(corrected)) return corrected.trim();
  }
  return describeProblem(problem).example;
}

/** A problem with a general example. */
export function describeProblem(problem: ProblemKind): Problem {
  return { ...problem, example: keywordExamples[keywordIn(problem)] ?? examples[problem.code] };
}

function keywordIn(problem: ProblemKind): string {
  switch (problem.code) {
    case "not-understood":
      return problem.nearest ?? "";
    case "number-missing":
    case "value-missing":
      return problem.keyword;
    case "number-out-of-range":
      return { winners: "", teams: "teams", reserves: "reserve", draw: "verify" }[problem.counted];
    case "not-together":
      return problem.other;
    default:
      return "";
  }
}
