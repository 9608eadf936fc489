/** Somebody with a browser: keeps cookies, goes to Slack, comes back. */

/** A browser. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Visit>;
  /** Begins an installation, and reads the state from where Slack would be. */
  begin(): Promise<string>;
  /** Comes back from Slack. */
  comeBack(query: Readonly<Record<string, string>>, headers?: Record<string, string>): Promise<Visit>;
}

/** What a request came to. */
export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Opens a browser of its own. */
export function newVisitor(origin: string): Visitor {
  const cookies = new Map<string, string>();
  const get: Visitor["get"] = async (path, headers = {}, method = "GET") => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(origin + path, {
      method,
      headers: { accept: "text/html", ...(cookie === "" ? {} : { cookie }), ...headers },
      redirect: "manual",
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return {
    get,
    begin: async () => {
      const { headers } = await get("/slack/install");
      return new URL(headers.get("location") ?? "").searchParams.get("state") ?? "";
    },
    comeBack: (query, headers) => get(`/slack/oauth/callback?${new URLSearchParams(query)}`, headers),
  };
}
