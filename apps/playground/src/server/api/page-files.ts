/** The built page, with a policy that lets it talk to nothing but this server. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { HttpReply } from "../http/server.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Answers with a file of the folder; `/` is its `index.html`. */
export async function pageFile(folder: string, path: string): Promise<HttpReply> {
  const name = fileName(path);
  const type = MEDIA_TYPES[extname(name)];
  if (type === undefined || name.includes("..") || name.includes("\0")) {
    return { status: 404, headers: HEADERS, body: "Not found" };
  }
  try {
    const body = await readFile(join(folder, name));
    return { status: 200, headers: { ...HEADERS, "content-type": type }, body };
  } catch {
    return notBuilt(path);
  }
}

/** A path that is not percent-encoded UTF-8 names no file. */
function fileName(path: string): string {
  try {
    return normalize(decodeURIComponent(path === "/" ? "/index.html" : path));
  } catch {
    return "";
  }
}

function notBuilt(path: string): HttpReply {
  return path === "/"
    ? {
        status: 503,
        headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
        body: "The page is not built yet: run `npx -y pnpm@12 build`. The API under /api works.\n",
      }
    : { status: 404, headers: HEADERS, body: "Not found" };
}
