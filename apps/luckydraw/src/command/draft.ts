/** A draw request while it is read. */
import type { DrawMethod } from "@luckydraw/draw-core";
import { excerpt, visiblePart } from "./clean-text.ts";
import { type Fault, fault } from "./fault.ts";
import { limits } from "./limits.ts";
import type { DrawRequest, Named } from "./request.ts";

/** What is known so far. */
export interface Draft {
  method: DrawMethod;
  count: number | undefined;
  reserves: number | undefined;
  prize: string | undefined;
  quietly: boolean;
  readonly pool: Named[];
  readonly except: Named[];
  /** The list that names go into. */
  into: "pool" | "except";
  /** An option may begin here: a word after a name or an option is none. */
  open: boolean;
}

/** A draft that knows nothing yet. */
export function newDraft(): Draft {
  return {
    method: "pick",
    count: undefined,
    reserves: undefined,
    prize: undefined,
    quietly: false,
    pool: [],
    except: [],
    into: "pool",
    open: true,
  };
}

/** Adds a name to the list that is being read. A group or channel has no weight of its own. */
export function addNamed(draft: Draft, named: Named): Fault | undefined {
  const list = draft[draft.into];
  if (list.length >= limits.named) return fault({ code: "too-many-named", limit: limits.named });
  if (draft.into === "except" && "weight" in named && named.weight !== 1) {
    return fault({ code: "weight-misplaced" });
  }
  list.push(named);
  draft.open = false;
  return undefined;
}

/** The first option of a list. */
export function firstOption(list: readonly Named[]): (Named & { kind: "option" }) | undefined {
  return list.find((named) => named.kind === "option");
}

/** The request, once everything is read and goes together. */
export function finishDraft(draft: Draft): DrawRequest | Fault {
  const clash = findMixed(draft) ?? findClash(draft);
  if (clash !== undefined) return clash;
  const pool = withoutRepeats(draft.pool);
  const except = withoutRepeats(draft.except);
  if (!Array.isArray(pool)) return pool;
  if (!Array.isArray(except)) return except;
  return {
    kind: "draw",
    method: draft.method,
    count: draft.method === "order" ? 0 : (draft.count ?? 1),
    pool,
    except,
    ...(draft.prize === undefined ? {} : { prize: draft.prize }),
    reserves: draft.reserves ?? 0,
    quietly: draft.quietly,
  };
}

function findMixed({ pool, except }: Draft): Fault | undefined {
  const option = firstOption(pool);
  if (option !== undefined) {
    const people = [...pool, ...except].some(({ kind }) => kind !== "option");
    return people ? fault({ code: "mixed", said: excerpt(option.text) }) : undefined;
  }
  const stranger = firstOption(except);
  return stranger && fault({ code: "name-not-linked", said: excerpt(stranger.text) });
}

function findClash(draft: Draft): Fault | undefined {
  const { method, pool } = draft;
  if (method === "pick") return undefined;
  if (method === "order" && draft.count !== undefined) {
    return fault({ code: "not-together", one: "number", other: "order" });
  }
  if (draft.reserves !== undefined) return fault({ code: "not-together", one: "reserve", other: method });
  const weighted = pool.some((named) => "weight" in named && named.weight !== 1);
  return weighted ? fault({ code: "not-together", one: "weight", other: method }) : undefined;
}

/** Each person once. The same option twice is a question: a weight, or a slip? */
function withoutRepeats(list: readonly Named[]): Named[] | Fault {
  const kept = new Map<string, Named>();
  for (const named of list) {
    const key = named.kind === "option" ? visiblePart(named.text) : `${named.kind} ${named.id}`;
    const before = kept.get(key);
    if (before === undefined) kept.set(key, named);
    else if (named.kind === "option") return fault({ code: "option-twice", said: excerpt(named.text) });
    else if (named.kind === "user" && before.kind === "user" && named.weight !== before.weight) {
      return fault({ code: "weight-twice", userId: named.id });
    }
  }
  return [...kept.values()];
}
