/** Fetches a file from Slack's file hosts, and from nowhere else, into an open file. */
import type { IncomingMessage } from "node:http";
import type { LookupFunction } from "node:net";
import { FilesFault } from "./files-fault.ts";
import { faultOf, requestFile } from "./request-file.ts";

/** What downloads are made with. */
export interface DownloadOptions {
  /** Scheme, host and port of each host that is Slack's. One that is an address is taken as named. */
  readonly origins: readonly string[];
  readonly lookup: LookupFunction;
  readonly maxBytes: number;
  /** Longest time in which nothing comes, milliseconds. */
  readonly stallMs: number;
}

/** A file to fetch. */
export interface Download {
  readonly url: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** Takes the bytes in their order. */
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Whether the file itself is a page, so that one is no sign of a refusal. */
  readonly isPage: boolean;
}

const MAX_REDIRECTS = 4;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** @returns how many bytes came @throws FilesFault */
export async function downloadFile(options: DownloadOptions, download: Download): Promise<number> {
  const { origins, lookup, stallMs } = options;
  const { signal } = download;
  let url = allowedUrl(download.url, undefined, origins);
  const home = url.origin;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    // Whoever is asked next is not who was meant to have it.
    const token = url.origin === home ? download.token : undefined;
    const response = await requestFile({ url, token, lookup, signal, stallMs });
    if (!redirects.has(response.statusCode ?? 0)) return await receive(response, options, download);
    response.destroy();
    url = allowedUrl(response.headers.location ?? "", url, origins);
  }
  throw new FilesFault("foreign-address");
}

/** @throws FilesFault for a place that isn't Slack's */
function allowedUrl(location: string, base: URL | undefined, origins: readonly string[]): URL {
  const url = URL.canParse(location, base?.href) ? new URL(location, base) : undefined;
  const isAllowed = url?.username === "" && url.password === "" && origins.includes(url.origin);
  if (url === undefined || !isAllowed) throw new FilesFault("foreign-address");
  return url;
}

async function receive(
  response: IncomingMessage,
  { maxBytes, stallMs }: DownloadOptions,
  { write, isPage }: Download,
): Promise<number> {
  let received = 0;
  try {
    checkHead(response, maxBytes, isPage);
    response.socket?.setTimeout(stallMs, () => response.destroy(new FilesFault("unreachable")));
    for await (const chunk of response as AsyncIterable<Buffer>) {
      received += chunk.length;
      // Whatever its length was said to be.
      if (received > maxBytes) throw new FilesFault("too-large");
      await write(chunk);
    }
    return received;
  } catch (error) {
    throw faultOf(error);
  } finally {
    response.destroy();
  }
}

function checkHead({ statusCode = 0, headers }: IncomingMessage, maxBytes: number, isPage: boolean): void {
  if (statusCode === 404 || statusCode === 410) throw new FilesFault("gone");
  if (statusCode === 401 || statusCode === 403) throw new FilesFault("not-allowed");
  if (statusCode !== 200) throw new FilesFault("unreachable");
  // Slack's way to say no: a page to sign in, with status 200.
  if (!isPage && /^text\/html\b/i.test(headers["content-type"] ?? "")) throw new FilesFault("not-allowed");
  if (Number(headers["content-length"] ?? 0) > maxBytes) throw new FilesFault("too-large");
}
