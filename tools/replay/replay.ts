/** Lists dead letters, and does again or drops those that were named. */
import type { DeadLetters } from "./dead-letters.ts";
import type { Letter } from "./letter.ts";

/** What an operator wants. */
export interface Wish {
  /** Ids, or `all`; none: only a list. */
  readonly ids: readonly string[];
  readonly what: "list" | "do" | "drop";
}

/**
 * Fulfils it. A letter goes only when it was done again: a failure in between leaves it where it is.
 *
 * @returns What to print, a line each. @throws Error for an id that no letter has, before anything is done.
 */
export async function replay(deadLetters: DeadLetters, { ids, what }: Wish): Promise<readonly string[]> {
  const letters = await deadLetters.list();
  const chosen = what === "list" ? [] : choose(letters, ids);
  const rest = letters.filter((letter) => !chosen.includes(letter));
  await deadLetters.release(rest);
  const lines: string[] = [];
  for (const letter of chosen) {
    lines.push(`${letter.id} ${await carryOut(deadLetters, letter, what)}`);
  }
  return what === "list" ? [...letters.map(lineOf), summary(letters)] : lines;
}

function choose(letters: readonly Letter[], ids: readonly string[]): readonly Letter[] {
  if (ids.includes("all")) {
    return letters;
  }
  const unknown = ids.filter((id) => !letters.some((letter) => letter.id === id));
  if (unknown.length > 0) {
    throw new Error(`There is no letter ${unknown.join(", ")}. Without an option, the letters are listed.`);
  }
  return letters.filter(({ id }) => ids.includes(id));
}

async function carryOut(deadLetters: DeadLetters, letter: Letter, what: Wish["what"]): Promise<string> {
  try {
    if (what === "do") {
      await deadLetters.doAgain(letter);
    }
    await deadLetters.remove(letter);
    return what === "do" ? "is done again" : "is dropped";
  } catch (error) {
    await deadLetters.release([letter]).catch(() => undefined);
    return `stays: ${error instanceof Error ? error.message : "it failed"}`;
  }
}

function lineOf({ id, keptSince, kind, origin, told, reference }: Letter): string {
  return [id, keptSince.toISOString(), kind, `from ${origin}`, `told: ${told}`, `job ${reference}`].join(
    "  ",
  );
}

function summary(letters: readonly Letter[]): string {
  return letters.length === 0
    ? "There are no dead letters."
    : "A reveal can be done again at any time. A command may have been asked for again since: look first.";
}
