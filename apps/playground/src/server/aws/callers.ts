/**
 * Who calls an AWS stand-in. Each instance of a function has access keys of its own, so a call tells where it comes from.
 * The signature itself is not checked: everybody who could forge one is on this machine already.
 */
import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** One instance of a function, or the operator who started the playground. */
export interface Caller {
  readonly functionName: string | undefined;
  readonly instanceId: string;
}

/** Access keys as the SDK takes them. */
export interface AccessKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Issues access keys and recognises them. */
export interface Callers {
  issue(caller: Caller): AccessKeys;
  revoke(instanceId: string): void;
  /** The caller of a signed request, or `undefined` when nobody here was given these keys. */
  of(headers: IncomingHttpHeaders): Caller | undefined;
}

/** Starts with no callers. */
export function createCallers(): Callers {
  const byAccessKey = new Map<string, Caller>();
  return {
    issue(caller) {
      const accessKeyId = `ASIA${randomBytes(8).toString("hex").toUpperCase()}`;
      byAccessKey.set(accessKeyId, caller);
      return {
        accessKeyId,
        secretAccessKey: randomBytes(20).toString("hex"),
        sessionToken: randomBytes(20).toString("hex"),
      };
    },
    revoke(instanceId) {
      for (const [key, caller] of byAccessKey) {
        if (caller.instanceId === instanceId) {
          byAccessKey.delete(key);
        }
      }
    },
    of(headers) {
      const key = /Credential=([A-Z0-9]+)\//.exec(headers.authorization ?? "")?.[1];
      return key === undefined ? undefined : byAccessKey.get(key);
    },
  };
}
