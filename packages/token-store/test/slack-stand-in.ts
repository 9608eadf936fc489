// Slack on loopback, as far as installing and rotating go: codes, refresh tokens that work once, tokens that end.
import type { ServerResponse } from "node:http";
import { startServer, type TestServer } from "./http-server.ts";

type Kind = "bot" | "user";

/** Tokens of one installation: those that Slack takes, the oldest first. */
interface Family {
  readonly kind: Kind;
  active: string[];
}

/** A running Slack. */
export interface SlackStandIn extends TestServer {
  readonly apiUrl: string;
  /** What a code is answered with, word for word. */
  readonly codes: Map<string, object>;
  /** Hands out a pair of tokens that rotate. */
  issue(kind: Kind): { readonly token: string; readonly refreshToken: string };
  /** Whether Slack takes a token still. */
  isActive(token: string): boolean;
  /** Posted messages: the token and the text. */
  readonly posts: { readonly token: string; readonly text: string }[];
}

/** The app's client secret. */
export const clientSecret = "client-secret-example";

/** Starts one. */
export async function startSlack(): Promise<SlackStandIn> {
  const codes = new Map<string, object>();
  const families = new Map<string, Family>();
  const all = new Set<Family>();
  const posts: SlackStandIn["posts"] = [];
  let count = 0;

  const pairOf = (family: Family) => {
    count += 1;
    const token = `${family.kind === "bot" ? "xoxe.xoxb" : "xoxe.xoxp"}-1-secret-${count}`;
    const refreshToken = `xoxe-1-secret-${count}`;
    families.set(refreshToken, family);
    all.add(family);
    // Two tokens at most: a third ends the first.
    family.active = [...family.active, token].slice(-2);
    return { token, refreshToken };
  };

  const access = (form: URLSearchParams): object => {
    if (form.get("client_secret") !== clientSecret) return { ok: false, error: "bad_client_secret" };
    if (form.get("grant_type") !== "refresh_token") {
      return codes.get(form.get("code") ?? "") ?? { ok: false, error: "invalid_code" };
    }
    const family = families.get(form.get("refresh_token") ?? "");
    if (family === undefined) return { ok: false, error: "invalid_refresh_token" };
    families.delete(form.get("refresh_token") ?? "");
    const { token, refreshToken } = pairOf(family);
    return {
      ok: true,
      access_token: token,
      refresh_token: refreshToken,
      expires_in: 43_200,
      token_type: family.kind,
    };
  };

  const server = await startServer(({ request, body }, response) => {
    const form = new URLSearchParams(body);
    const token =
      String(request.headers.authorization ?? "").replace("Bearer ", "") || form.get("token") || "";
    switch (request.url) {
      case "/api/oauth.v2.access":
        return json(response, access(form));
      case "/api/auth.test":
        return json(response, {
          ok: true,
          url: "https://north.slack.com/",
          bot_id: "B0NORTH",
          user_id: "U0NORTHBOT",
        });
      case "/api/chat.postMessage":
        posts.push({ token, text: form.get("text") ?? "" });
        return json(response, { ok: true, ts: "1767225600.000100", channel: "C0GENERAL", message: {} });
      default:
        return json(response, { ok: false, error: "unknown_method" });
    }
  });
  return {
    ...server,
    apiUrl: `${server.url}/api/`,
    codes,
    posts,
    issue: (kind) => pairOf({ kind, active: [] }),
    isActive: (token) => [...all].some((family) => family.active.includes(token)),
  };
}

function json(response: ServerResponse, body: object): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
}
