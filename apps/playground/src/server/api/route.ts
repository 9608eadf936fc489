/** An address of the playground's API. */
import type { HttpReply, HttpRequest } from "../http/server.ts";

/** What answers at an address. */
export interface Route<Context> {
  readonly method: "GET" | "POST" | "DELETE";
  /** Named groups are the route's parameters. */
  readonly path: RegExp;
  /** The body is a file's bytes; any other POST carries a JSON object. */
  readonly isUpload?: boolean;
  readonly answer: (
    context: Context,
    request: HttpRequest,
    parameters: Readonly<Record<string, string>>,
  ) => HttpReply | Promise<HttpReply>;
}
