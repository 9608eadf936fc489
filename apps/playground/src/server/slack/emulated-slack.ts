/** The npm package `emulate`'s Slack: keeps messages and files. The rest of the workspace stands in front of it. */
import { createEmulator } from "emulate";
import { isJsonObject, type JsonObject, text } from "../http/json.ts";

/** Slack as `emulate` runs it. */
export interface EmulatedSlack {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Calls a Web API method as the owner of the token. */
  call(method: string, token: string, params: JsonObject): Promise<JsonObject>;
  /** A timestamp for a message that is kept elsewhere; all come from one clock, so that they sort. */
  nextTs(): Promise<string>;
  close(): Promise<void>;
}

/** What it starts with. */
export interface EmulatedSeed {
  readonly team: { readonly name: string; readonly domain: string };
  readonly users: readonly {
    readonly name: string;
    readonly real_name: string;
    readonly is_admin: boolean;
  }[];
  readonly channels: readonly {
    readonly name: string;
    readonly is_private: boolean;
    readonly topic: string;
  }[];
  readonly oauth_apps: readonly JsonObject[];
  readonly tokens: readonly JsonObject[];
  readonly signing_secret: string;
}

/** A channel and its only member, both there from the start. */
const CLOCK = { channel: "C000000001", user: "U000000001", text: "." } as const;

/**
 * Starts it on a free port of loopback.
 *
 * @param token A token of the seed that `nextTs` may use.
 */
export async function startEmulatedSlack(seed: EmulatedSeed, token: string): Promise<EmulatedSlack> {
  const emulator = await createEmulator({
    service: "slack",
    port: 0,
    hostname: "127.0.0.1",
    seed: { slack: seed },
  });
  const url = emulator.url.replace("localhost", "127.0.0.1");
  const call = async (method: string, as: string, params: JsonObject): Promise<JsonObject> => {
    const response = await fetch(`${url}/api/${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
      body: JSON.stringify(params),
    });
    const answer: unknown = await response.json();
    return isJsonObject(answer) ? answer : { ok: false, error: "internal_error" };
  };
  return {
    url,
    call,
    nextTs: async () => text(await call("chat.postEphemeral", token, CLOCK), "message_ts"),
    close: () => emulator.close(),
  };
}
