/** Keeps other web pages out: they can send requests to loopback, but not without saying where they come from. */
import type { HttpRequest } from "../http/server.ts";

/**
 * Tells whether a request comes from the playground's own page or from a program on this machine.
 * The server refuses foreign `Host` names before (DNS rebinding); this refuses foreign origins (CSRF).
 */
export function isFromHere(request: HttpRequest): boolean {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return false;
  }
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" || isNavigation(request);
}

/** Following a link from elsewhere to the page itself is fine. */
function isNavigation(request: HttpRequest): boolean {
  return (
    request.method === "GET" &&
    request.headers["sec-fetch-mode"] === "navigate" &&
    !request.path.startsWith("/api/")
  );
}
