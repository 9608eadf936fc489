import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whomToTell } from "./whom-to-tell.ts";

const installation = { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false };
const head = { version: 1, id: "T0LUCKY01/cmd/1.2.a", receivedAtMs: 1_790_000_000_000, installation };
const responseUrl = "https://hooks.slack.com/commands/T0LUCKY01/1/abc";
const command = {
  ...head,
  kind: "command",
  command: "/luckydraw",
  text: "2 ramen, pizza",
  userId: "U0ANN0001",
  channelId: "C0LUNCH01",
  triggerId: "1.2.a",
  responseUrl,
};
const payload = {
  type: "block_actions",
  user: { id: "U0BOB0001", username: "bob", team_id: "T0LUCKY01" },
  channel: { id: "C0LUNCH01", name: "lunch" },
  response_url: responseUrl,
  actions: [{ type: "button", action_id: "luckydraw:verify" }],
};
const press = {
  ...head,
  kind: "interaction",
  interaction: "block_actions",
  targetId: "luckydraw:verify",
  payload,
};
const event = {
  ...head,
  kind: "event",
  eventId: "Ev0LUCKY1",
  eventTimeSeconds: 1_790_000_000,
  event: { type: "app_home_opened" },
};
const tell = {
  jobId: head.id,
  installation,
  userId: "U0ANN0001",
  channelId: "C0LUNCH01",
  responseUrl,
  audience: "channel",
  locale: "ko",
  drawNumber: 12,
};
const reveal = { version: 1, kind: "reveal", number: 12, attempt: 1, tell };

describe("of a job", () => {
  it("that is a command: who typed it, where, by its response URL", () => {
    expect(whomToTell(command)).toEqual({
      jobId: head.id,
      installation,
      userId: "U0ANN0001",
      channelId: "C0LUNCH01",
      responseUrl,
      audience: "person",
    });
  });

  it("that is a press: who pressed, and not who asked for the draw", () => {
    expect(whomToTell(press)).toEqual({
      jobId: head.id,
      installation,
      userId: "U0BOB0001",
      channelId: "C0LUNCH01",
      responseUrl,
      audience: "person",
    });
  });

  it("that is a click in a form: the person, in no channel", () => {
    const { channel: _channel, response_url: _url, ...inForm } = payload;

    expect(whomToTell({ ...press, payload: inForm })).toMatchObject({
      userId: "U0BOB0001",
      audience: "person",
    });
    expect(whomToTell({ ...press, payload: inForm })?.channelId).toBeUndefined();
  });

  it.each([
    ["an event", event],
    ["a closed form", { ...press, interaction: "view_closed" }],
    ["a press of nobody", { ...press, payload: { ...payload, user: undefined } }],
    ["a press of an id that is none", { ...press, payload: { ...payload, user: { id: "<!channel>" } } }],
    ["a press in a channel that is none", { ...press, payload: { ...payload, channel: { id: "x" } } }],
    ["a job of another version", { ...command, version: 2 }],
  ])("that is %s: nobody", (_name, job) => {
    expect(whomToTell(job)).toBeUndefined();
  });
});

describe("of a queue's message", () => {
  it("is what the message says, and nothing else that it holds", () => {
    expect(whomToTell({ ...reveal, tell: { ...tell, later: "more" } })).toEqual(tell);
  });

  it("is enough with a person and a job", () => {
    const least = { jobId: head.id, installation, userId: "U0ANN0001", audience: "person" };

    expect(whomToTell({ version: 1, kind: "start", tell: least })).toEqual(least);
  });

  it.each([
    ["without it, as older ones are", { ...reveal, tell: undefined }],
    ["of another version", { ...reveal, version: 2 }],
    ["for another audience", { ...reveal, tell: { ...tell, audience: "everyone" } }],
    ["in another language", { ...reveal, tell: { ...tell, locale: "xx" } }],
    ["of draw 0", { ...reveal, tell: { ...tell, drawNumber: 0 } }],
    ["of draw 1.5", { ...reveal, tell: { ...tell, drawNumber: 1.5 } }],
    ["of a job without a name", { ...reveal, tell: { ...tell, jobId: "" } }],
    ["of a job with a name without end", { ...reveal, tell: { ...tell, jobId: "x".repeat(513) } }],
    ["with markup for a person", { ...reveal, tell: { ...tell, userId: "<!here>" } }],
    ["with markup for a channel", { ...reveal, tell: { ...tell, channelId: "<!here>" } }],
    ["of no tenant", { ...reveal, tell: { ...tell, installation: { ...installation, teamId: null } } }],
  ])("%s: nobody", (_name, message) => {
    expect(whomToTell(message)).toBeUndefined();
  });
});

it("is read of anything without an exception", () => {
  fc.assert(fc.property(fc.anything(), (work) => whomToTell(work) === undefined));
});
