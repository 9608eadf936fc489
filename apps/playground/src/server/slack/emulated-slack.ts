/** The npm package `emulate`'s Slack: keeps messages and files. The rest of the workspace stands in front of it. */
import { createEmulator } from "emulate";
import { isJsonObject, type JsonObject, parseJson, text } from "../http/json.ts";

/** Slack as `emulate` runs it. */
export interface EmulatedSlack {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** Calls a Web API method as the owner of the token. */
  call(method: string, token: string, params: JsonObject): Promise<JsonObject>;
  /** Calls one as the app, whose token in here is none of those that Slack ever grants. */
  callAsApp(method: string, params: JsonObject): Promise<JsonObject>;
  /** A file's bytes. */
  file(id: string, name: string): Promise<Response>;
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
}

/** A channel and its only member, both there from the start. */
const CLOCK = { channel: "C000000001", user: "U000000001", text: "." } as const;

/** The id that `emulate` gives its team, whatever its name is. */
const ITS_TEAM = "T000000001";

/**
 * Starts it on a free port of loopback.
 *
 * @param teamId The workspace's id in every answer.
 * @param appToken A token of the seed: the app's.
 */
export async function startEmulatedSlack(
  seed: EmulatedSeed,
  teamId: string,
  appToken: string,
): Promise<EmulatedSlack> {
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
    const answer = parseJson((await response.text()).replaceAll(ITS_TEAM, teamId));
    return isJsonObject(answer) ? answer : { ok: false, error: "internal_error" };
  };
  return {
    url,
    call,
    callAsApp: (method, params) => call(method, appToken, params),
    file: (id, name) =>
      fetch(`${url}/files-pri/${id}/${name}`, { headers: { authorization: `Bearer ${appToken}` } }),
    nextTs: async () => text(await call("chat.postEphemeral", appToken, CLOCK), "message_ts"),
    close: () => emulator.close(),
  };
}
