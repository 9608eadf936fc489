// The tokens of one row, and their one ciphertext.
import { type Secret, secretOf } from "@luckydraw/kms-secrets";
import type { Effort } from "./effort.ts";
import type { InstallationRow, TokenSealer } from "./ports.ts";
import { contextOf } from "./tenant.ts";

/** What is secret about a row. */
export interface Tokens {
  readonly token?: Secret;
  readonly refreshToken?: Secret;
  /** Whoever knows an incoming webhook's address can post by it. */
  readonly webhookUrl?: Secret;
}

// KMS seals no more than that at once.
const mostBytes = 4_096;

/** The row with its tokens sealed for where it stands; without tokens, the row without a ciphertext. */
export async function sealTokens(
  sealer: TokenSealer,
  row: InstallationRow,
  tokens: Tokens,
  effort: Effort,
): Promise<InstallationRow> {
  const { sealed: _, ...plainRow } = row;
  const texts = Object.entries(tokens).map(([name, secret]: [string, Secret]) => [name, secret.reveal()]);
  if (texts.length === 0) return plainRow;
  const plaintext = new TextEncoder().encode(JSON.stringify(Object.fromEntries(texts)));
  if (plaintext.length > mostBytes) throw effort.error("tokens-too-large");
  const context = contextOf(row, row.facts);
  const sealed = await effort.attempt((signal) => sealer.seal(plaintext, context, signal));
  return { ...plainRow, sealed };
}

/** The tokens of a row; none when it has no ciphertext. */
export async function openTokens(
  sealer: TokenSealer,
  { sealed, ...row }: InstallationRow,
  effort: Effort,
): Promise<Tokens> {
  if (sealed === undefined) return {};
  const context = contextOf(row, row.facts);
  const plaintext = await effort.attempt((signal) => sealer.open(sealed, context, signal));
  const texts = textsOf(plaintext);
  if (texts === undefined) throw effort.error("row-unreadable");
  const secrets = names.flatMap((name) => (texts[name] === undefined ? [] : [[name, secretOf(texts[name])]]));
  return Object.fromEntries(secrets) as Tokens;
}

const names = ["token", "refreshToken", "webhookUrl"] as const;

type Texts = Readonly<Partial<Record<(typeof names)[number], string>>>;

// A parser's error quotes what it stumbled over, so it goes no further than here.
function textsOf(plaintext: Uint8Array): Texts | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(plaintext));
    return isTexts(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string")
  );
}
