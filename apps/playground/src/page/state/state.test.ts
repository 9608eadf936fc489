import { describe, expect, it } from "vitest";
import type { InspectedRequest, PlaygroundMessage } from "../../shared/protocol.ts";
import { channelMessages, replyCounts, threadMessages } from "./message-log.ts";
import { type Change, firstState, reduce, type State } from "./state.ts";

function message(ts: string, more: Partial<PlaygroundMessage> = {}): PlaygroundMessage {
  return { channelId: "C1", ts, userId: "U2", text: ts, isEdited: false, ...more };
}

function after(...changes: Change[]): State {
  const start: Change[] = [
    { type: "act-as", userId: "U1" },
    { type: "open-channel", channelId: "C1" },
  ];
  return [...start, ...changes].reduce(reduce, firstState);
}

const asked: Change = { type: "messages-asked", channelId: "C1" };
function loaded(...messages: PlaygroundMessage[]): Change {
  return { type: "messages-loaded", channelId: "C1", userId: "U1", messages };
}
function texts(state: State): readonly string[] {
  const log = state.logs["C1"];
  return log ? channelMessages(log, "U1").map((shown) => shown.text) : [];
}

const home = (text: string, userId = "U1") => ({ id: "V1", hash: text, userId, view: { type: "home" } });

describe("reduce, of the app's Home", () => {
  it("keeps the person's own, and no other's", () => {
    const mine: Change = { type: "home", userId: "U1", home: home("1") };
    const theirs: Change = { type: "home", userId: "U2", home: home("2", "U2") };

    expect(after(mine, theirs).home?.hash).toBe("1");
    expect(after(mine, { type: "home", userId: "U1", home: null }).home).toBeNull();
    expect(after(mine, { type: "act-as", userId: "U2" }).home).toBeUndefined();
  });

  it("keeps what came over the stream while it was asked for", () => {
    const mine: Change = { type: "home", userId: "U1", home: home("new") };
    const old: Change = { type: "home-loaded", userId: "U1", home: null };

    expect(after(mine, old).home?.hash).toBe("new");
    expect(after(old).home).toBeNull();
  });

  it("shows it until a channel is opened", () => {
    expect(after({ type: "open-home" }).homeOpen).toBe(true);
    expect(after({ type: "open-home" }, { type: "open-channel", channelId: "C2" }).homeOpen).toBe(false);
  });
});

describe("reduce", () => {
  it("puts messages in the order of their time", () => {
    const state = after(asked, loaded(message("2.0")), { type: "message", message: message("1.0") });
    expect(texts(state)).toEqual(["1.0", "2.0"]);
  });

  it("replaces a message in its place", () => {
    const edited = message("1.0", { text: "winners", isEdited: true });
    const state = after(asked, loaded(message("1.0"), message("2.0")), { type: "message", message: edited });
    expect(texts(state)).toEqual(["winners", "2.0"]);
  });

  it("believes the stream over a list that was asked for before", () => {
    const edited = message("1.0", { text: "winners" });
    const state = after(
      asked,
      { type: "message", message: edited },
      loaded(message("1.0", { text: "drawing" })),
    );
    expect(texts(state)).toEqual(["winners"]);
  });

  it("drops a list that was asked for as somebody else", () => {
    const state = after(asked, { type: "act-as", userId: "U3" }, loaded(message("1.0")));
    expect(state.logs["C1"]).toBeUndefined();
  });

  it("shows a message for one person to that person only", () => {
    const state = after(asked, loaded(message("1.0", { onlyFor: "U1" }), message("2.0", { onlyFor: "U9" })));
    expect(texts(state)).toEqual(["1.0"]);
  });

  it("takes a message away", () => {
    const state = after(asked, loaded(message("1.0")), {
      type: "message-deleted",
      channelId: "C1",
      ts: "1.0",
    });
    expect(texts(state)).toEqual([]);
  });

  it("counts what is new in other channels until they are opened", () => {
    const elsewhere = message("1.0", { channelId: "C2" });
    const state = after({ type: "message", message: elsewhere });
    expect(state.unread["C2"]).toBe(1);
    expect(reduce(state, { type: "open-channel", channelId: "C2" }).unread["C2"]).toBe(0);
  });

  it("counts neither one's own words nor what others alone see", () => {
    const mine = message("1.0", { channelId: "C2", userId: "U1" });
    const foreign = message("2.0", { channelId: "C2", onlyFor: "U9" });
    const state = after({ type: "message", message: mine }, { type: "message", message: foreign });
    expect(state.unread["C2"]).toBeUndefined();
  });

  it("keeps threads out of the channel", () => {
    const state = after(asked, loaded(message("1.0"), message("2.0", { threadTs: "1.0" })));
    const log = state.logs["C1"]!;
    expect(texts(state)).toEqual(["1.0"]);
    expect(threadMessages(log, "U1", "1.0").map((shown) => shown.ts)).toEqual(["1.0", "2.0"]);
    expect(replyCounts(log, "U1").get("1.0")).toBe(1);
  });

  it("replaces a modal that is open and removes one that is closed", () => {
    const view = { id: "V1", hash: "1", userId: "U1", view: {} };
    const state = after({ type: "view", view }, { type: "view", view: { ...view, hash: "2" } });
    expect(state.views.map((open) => open.hash)).toEqual(["2"]);
    expect(reduce(state, { type: "view-closed", viewId: "V1", userId: "U1" }).views).toEqual([]);
  });

  it("keeps the newest 200 requests", () => {
    const changes = Array.from({ length: 201 }, (_, index): Change => {
      return { type: "request", request: { id: `r${index}` } as InspectedRequest };
    });
    const { requests } = after(...changes);
    expect(requests.length).toBe(200);
    expect(requests[0]?.id).toBe("r1");
  });
});
