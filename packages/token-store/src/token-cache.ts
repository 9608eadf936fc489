// Tokens that this container has looked up, bounded in age and number.
import type { Secret } from "@luckydraw/kms-secrets";

/** A token and how long it may be given out. */
export interface CachedToken {
  readonly secret: Secret;
  /** Where it came from: several tenants share an organisation's token. */
  readonly partition: string;
  readonly freshUntilMs: number;
}

/** Tokens by whom they were asked for. */
export interface TokenCache {
  get(asked: string, nowMs: number): Secret | undefined;
  set(asked: string, token: CachedToken): void;
  /** Drops a token, whomever else it was looked up for. */
  drop(asked: string): void;
  clear(): void;
}

/** Keeps at most `maxEntries`, those that were used last. */
export function createTokenCache(maxEntries: number): TokenCache {
  // A Map lists its entries in the order they were set: the first one has waited longest.
  const tokens = new Map<string, CachedToken>();
  return {
    get: (asked, nowMs) => {
      const found = tokens.get(asked);
      if (found === undefined) return undefined;
      tokens.delete(asked);
      if (nowMs >= found.freshUntilMs) return undefined;
      tokens.set(asked, found);
      return found.secret;
    },
    set: (asked, token) => {
      tokens.delete(asked);
      tokens.set(asked, token);
      for (const oldest of tokens.keys()) {
        if (tokens.size <= maxEntries) return;
        tokens.delete(oldest);
      }
    },
    drop: (asked) => {
      const partition = tokens.get(asked)?.partition;
      for (const [other, token] of tokens) if (token.partition === partition) tokens.delete(other);
    },
    clear: () => tokens.clear(),
  };
}
