/** The cookie that says which browser it is: a random number, kept for as long as an installation may take. */

/** `__Host-` makes browsers refuse the cookie unless it is secure, for the whole host, and set by this host itself. */
const COOKIE = "__Host-luckydraw-install";

/** 32 random bytes in base64url. */
const BROWSER_ID = /^[\w-]{43}$/;

/** Reads a cookie by its name. */
type ReadCookie = (name: string) => string | undefined;

/** The browser's id, if it has one that could be ours. */
export function browserIdIn(cookie: ReadCookie): string | undefined {
  const value = cookie(COOKIE);
  return value !== undefined && BROWSER_ID.test(value) ? value : undefined;
}

/**
 * The `Set-Cookie` value that keeps a browser's id.
 *
 * `Lax`: Slack sends the browser back by a navigation from another site, and that one has to carry it.
 */
export function browserCookie(browserId: string, maxAgeSeconds: number): string {
  return `${COOKIE}=${browserId}; Path=/; Max-Age=${maxAgeSeconds}; Secure; HttpOnly; SameSite=Lax`;
}
