/** The workspace that has the app when the playground starts: people in three languages, and a channel of 2,000. */
import { type Cast, type CastChannel, type CastMember, london, newYork, seoul, tokyo } from "./cast.ts";

const people: readonly CastMember[] = [
  { name: "ann", realName: "Ann Archer", ...newYork },
  { name: "bob", realName: "Bob Byrne", ...london },
  { name: "cho", realName: "조은비", ...seoul },
  { name: "dana", realName: "Dana Diaz", ...newYork },
  { name: "erin", realName: "Erin Ekholm", ...london },
  { name: "minjun", realName: "김민준", ...seoul },
  { name: "seoyeon", realName: "이서연", ...seoul },
  { name: "haruto", realName: "佐藤 陽翔", ...tokyo },
  { name: "yui", realName: "田中 結衣", ...tokyo },
  { name: "sam", realName: "Sam Singh", ...london, isAdmin: true },
  { name: "lee", realName: "Lee Left", ...newYork, isDeactivated: true },
  { name: "standup-bot", realName: "Stand-up Bot", ...newYork, isBot: true },
  { name: "deploy-bot", realName: "Deploy Bot", ...newYork, isBot: true },
];

const channels: readonly CastChannel[] = [
  { name: "general", kind: "public", topic: "Start here", members: "all", hasApp: true },
  { name: "random", kind: "public", topic: "Anything goes", members: "all" },
  {
    name: "lunch",
    kind: "public",
    topic: "Who eats where",
    members: ["ann", "bob", "cho", "minjun", "yui", "standup-bot"],
  },
  {
    name: "hiring",
    kind: "private",
    topic: "Private, the app is in",
    members: ["ann", "dana", "erin", "sam"],
    hasApp: true,
  },
  {
    name: "leads",
    kind: "private",
    topic: "Private, the app is not in",
    members: ["ann", "sam", "haruto"],
  },
  {
    name: "everyone",
    kind: "public",
    topic: "2,000 people",
    members: "all",
    hasApp: true,
    crowd: 2_000 - people.length - 1,
  },
];

const userGroups: Cast["userGroups"] = [
  { handle: "design-team", name: "Design team", members: ["ann", "cho", "yui", "erin"] },
  { handle: "on-call", name: "On call", members: ["bob", "minjun", "lee"] },
];

/** The workspace. */
export const luckyLunch: Cast = {
  team: { id: "T000000001", name: "Lucky Lunch", domain: "lucky-lunch" },
  people,
  channels,
  userGroups,
};
