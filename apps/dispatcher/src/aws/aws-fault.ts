/** A call to AWS that did not succeed, in the shape of the SDK's errors. */
import type { HttpAnswer } from "../post-once.ts";

/** `name` is AWS's own word for it, such as `AccessDeniedException`. Nothing of the request or the answer is in it. */
export class AwsFault extends Error {
  override readonly name: string;
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string };

  constructor(name: string, metadata: AwsFault["$metadata"] = {}, options: ErrorOptions = {}) {
    super(`AWS answered ${metadata.httpStatusCode ?? "nothing"}: ${name}`, options);
    this.name = name;
    this.$metadata = metadata;
  }

  /** Whether the same call may succeed a moment later: throttled, faulty, broken off, no answer in time. */
  static isPassing(error: unknown): boolean {
    if (!(error instanceof AwsFault)) {
      return false;
    }
    const status = error.$metadata.httpStatusCode;
    return status === undefined || status === 429 || status >= 500 || error.name === "ThrottlingException";
  }
}

/** @param answer An answer that is not 2xx. Its error type stands in a header or in the body. */
export function faultOf(answer: HttpAnswer): AwsFault {
  const type = answer.headers["x-amzn-errortype"] ?? typeInBody(answer.body);
  // Types come as `Name`, `prefix#Name` and `Name:http://…`.
  const name =
    /(?:^|#)(\w{1,100})(?=$|:)/.exec(typeof type === "string" ? type : "")?.[1] ?? `Status${answer.status}`;
  const requestId = answer.headers["x-amzn-requestid"];
  return new AwsFault(name, {
    httpStatusCode: answer.status,
    ...(typeof requestId === "string" ? { requestId } : {}),
  });
}

function typeInBody(body: Buffer): unknown {
  try {
    const { __type, Type, code } = JSON.parse(body.toString("utf8"));
    return __type ?? code ?? Type;
  } catch {
    return undefined;
  }
}
