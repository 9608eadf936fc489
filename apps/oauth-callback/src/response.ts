/** What the function returns to API Gateway: payload format 2.0. */
import { CONTENT_SECURITY_POLICY } from "./page/style.ts";

/** A response. Cookies have a member of their own. */
export interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
}

/** For every answer: nothing is kept, guessed or passed on. The address of a callback holds a code and a state. */
const guarded = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  vary: "Accept, Accept-Language",
} as const;

/** A page. */
export function html(statusCode: number, body: string): Response {
  const headers = {
    ...guarded,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": CONTENT_SECURITY_POLICY,
  };
  return { statusCode, headers, body };
}

/** What a program learns: that it worked, or not. */
export function json(statusCode: number, text: "ok" | "error"): Response {
  const headers = { ...guarded, "content-type": "application/json; charset=utf-8" };
  return { statusCode, headers, body: JSON.stringify({ text }) };
}

/** On to another address. */
export function redirect(location: string, cookie: string): Response {
  return { statusCode: 302, headers: { ...guarded, location }, cookies: [cookie], body: "" };
}
