/** Somebody with a browser who comes to the public site: keeps cookies, follows the way to an installation step by step. */
import type { Playground } from "../src/server/playground.ts";

/** What a visitor does. */
export interface Visitor {
  /** Opens an address, as a link or the address bar does. */
  open(url: string): Promise<Response>;
  /** Presses "Add to Slack"; gives the page at which Slack asks for leave. */
  beginInstallation(): Promise<{ readonly url: string; readonly page: string }>;
  /** Answers Slack's question; gives where the browser is sent next. */
  answer(askingUrl: string, answer: "allow" | "cancel", teamId: string): Promise<Response>;
  /** All of it, until the callback answers. */
  install(teamId: string): Promise<Response>;
}

/** The workspace that has yet to add the app. */
export const SECOND_TEAM = "T000000002";

/** A browser that has been nowhere yet. */
export function createVisitor({ siteUrl = "" }: Playground): Visitor {
  const cookies = new Map<string, string>();
  const open = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "accept-language": "en", ...(cookie === "" ? {} : { cookie }), ...init.headers };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const beginInstallation = async () => {
    const begun = await open(`${siteUrl}/slack/install`);
    const url = begun.headers.get("location") ?? "";
    return { url, page: await (await open(url)).text() };
  };
  const answer = (askingUrl: string, given: "allow" | "cancel", teamId: string) =>
    open(askingUrl, {
      method: "POST",
      headers: { origin: new URL(askingUrl).origin },
      body: new URLSearchParams({ team: teamId, answer: given }),
    });
  return {
    open,
    beginInstallation,
    answer,
    async install(teamId) {
      const { url } = await beginInstallation();
      const allowed = await answer(url, "allow", teamId);
      return open(allowed.headers.get("location") ?? "");
    },
  };
}
