/** The bot token's scopes, each with the reason that Slack's review and an installing admin ask for. */
export const scopes: Readonly<Record<string, string>> = {
  commands: "Receive /luckydraw.",
  "chat:write": "Post a draw in the channel and update that message with the winners.",
  "chat:write.public": "Post a draw in a public channel without being invited first.",
  "channels:read": "Read who is a member of a public channel that is drawn from.",
  "groups:read": "Read who is a member of a private channel that is drawn from, where the app was invited.",
  "im:read": "Answer in a direct message where a draw was asked for.",
  "mpim:read": "Read who takes part in a group conversation that is drawn from.",
  "users:read": "Leave out bots and deactivated accounts, and answer in the person's language.",
  "usergroups:read": "Read who belongs to a user group that is drawn from.",
  "files:write": "Post a long result or a large receipt as a file.",
};
