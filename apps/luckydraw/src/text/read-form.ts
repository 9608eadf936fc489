/** Reads the submitted form. */
import { cleanText, excerpt, visiblePart } from "../command/clean-text.ts";
import { describeProblem } from "../command/example.ts";
import { isFault } from "../command/fault.ts";
import { limits } from "../command/limits.ts";
import { readNumber } from "../command/number-word.ts";
import type { Problem, ProblemKind } from "../command/problem.ts";
import { checkCount } from "../command/read-keyword.ts";
import { readOptions } from "../command/read-options.ts";
import type { DrawRequest, Named } from "../command/request.ts";
import { type Field, methods, type PoolSource, sources } from "./form-fields.ts";
import { choiceIn, idsIn, isTicked, textIn } from "./form-state.ts";
import type { Locale } from "./locale.ts";
import { plainLine } from "./plain-line.ts";
import { problemLine } from "./problem-message.ts";

/** A request, or what is wrong with which field. */
export type FormReading =
  | { readonly ok: true; readonly request: DrawRequest }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Problem>> };

/** A value, or what is wrong with the field that it comes from. */
type Checked<T> = { readonly value: T } | { readonly field: Field; readonly problem: ProblemKind };

/** Reads `view.state.values` of a `view_submission`. Whatever it holds, it doesn't throw. */
export function readForm(stateValues: unknown): FormReading {
  const method = methods.find((one) => one === choiceIn(stateValues, "method")) ?? "pick";
  const pool = readPool(stateValues, method);
  const count = readCount(stateValues, method);
  const prize = readPrize(stateValues);
  const reserves = readReserves(stateValues, method);
  const except = readExcept(stateValues, pool);
  const errors: Record<string, Problem> = {};
  for (const checked of [pool, count, prize, reserves, except]) {
    if ("field" in checked) errors[checked.field] = describeProblem(checked.problem);
  }
  if ("field" in pool || "field" in count || "field" in prize || "field" in reserves || "field" in except) {
    return { ok: false, errors };
  }
  const quietly = isTicked(stateValues, "quietly");
  return {
    ok: true,
    request: {
      kind: "draw",
      method,
      count: count.value,
      pool: pool.value,
      except: except.value,
      ...(prize.value === "" ? {} : { prize: prize.value }),
      reserves: reserves.value,
      quietly,
    },
  };
}

/** The `errors` of `response_action: "errors"`: a sentence for each block id. */
export function formErrors(
  locale: Locale,
  errors: Readonly<Record<string, Problem>>,
): Record<string, string> {
  const entries = Object.entries(errors);
  return Object.fromEntries(
    entries.map(([field, problem]) => [field, plainLine(problemLine(locale, problem))]),
  );
}

function readPool(state: unknown, method: DrawRequest["method"]): Checked<readonly Named[]> {
  const source: PoolSource = sources.find((one) => one === choiceIn(state, "who")) ?? "channel";
  const people = idsIn(state, "people").map((id): Named => ({ kind: "user", id, weight: 1 }));
  const channels = idsIn(state, "channels").map((id): Named => ({ kind: "channel", id }));
  const options = textIn(state, "options");
  const notChosen = { code: "not-chosen" } as const;
  if (source !== "people" && people.length > 0) return { field: "people", problem: notChosen };
  if (source !== "people" && channels.length > 0) return { field: "channels", problem: notChosen };
  if (source !== "options" && options.trim() !== "") return { field: "options", problem: notChosen };
  if (source === "channel") return { value: [] };
  if (source === "options") return readOptionsField(options, method);
  return people.length + channels.length === 0
    ? { field: "people", problem: { code: "nobody-picked" } }
    : { value: [...people, ...channels] };
}

function readOptionsField(text: string, method: DrawRequest["method"]): Checked<readonly Named[]> {
  const options = readOptions(text);
  if (isFault(options)) return { field: "options", problem: options.problem };
  if (options.length === 0) return { field: "options", problem: { code: "no-options" } };
  const weighted = options.some((option) => "weight" in option && option.weight !== 1);
  return weighted && method !== "pick"
    ? { field: "options", problem: { code: "not-together", one: "weight", other: method } }
    : { value: options };
}

function readCount(state: unknown, method: DrawRequest["method"]): Checked<number> {
  if (method === "order") return { value: 0 };
  const said = textIn(state, "count").trim();
  if (said === "" && method === "pick") return { value: 1 };
  if (said === "") return { field: "count", problem: { code: "number-missing", keyword: "teams" } };
  const range =
    method === "pick" ? ({ counted: "winners", min: 1 } as const) : ({ counted: "teams", min: 2 } as const);
  return checkNumber("count", said, { ...range, max: limits.count });
}

function readReserves(state: unknown, method: DrawRequest["method"]): Checked<number> {
  const said = textIn(state, "reserves").trim();
  if (said === "") return { value: 0 };
  const checked = checkNumber("reserves", said, { counted: "reserves", min: 0, max: limits.reserves });
  const clashes = method !== "pick" && "value" in checked && checked.value > 0;
  return clashes
    ? { field: "reserves", problem: { code: "not-together", one: "reserve", other: method } }
    : checked;
}

function checkNumber(field: Field, said: string, range: Parameters<typeof checkCount>[2]): Checked<number> {
  const reading = readNumber(said);
  const value = checkCount(reading.kind === "none" ? { kind: "bad-number" } : reading, said, range);
  return typeof value === "number" ? { value } : { field, problem: value.problem };
}

function readPrize(state: unknown): Checked<string> {
  const typed = textIn(state, "prize");
  const prize = cleanText(typed);
  if (typed.trim() !== "" && visiblePart(prize) === "")
    return { field: "prize", problem: { code: "invisible" } };
  return prize.length > limits.prizeCharacters
    ? { field: "prize", problem: { code: "prize-too-long", limit: limits.prizeCharacters } }
    : { value: prize };
}

function readExcept(state: unknown, pool: Checked<readonly Named[]>): Checked<readonly Named[]> {
  const except = idsIn(state, "except").map((id): Named => ({ kind: "user", id, weight: 1 }));
  const option = "value" in pool ? pool.value.find((named) => named.kind === "option") : undefined;
  return option !== undefined && except.length > 0
    ? { field: "except", problem: { code: "mixed", said: excerpt(option.text) } }
    : { value: except };
}
