/** Where Slack keeps files. Source: https://docs.slack.dev/reference/objects/file-object */

/** Hosts of files: Slack's own, GovSlack's included. A bot token is sent to nobody else. */
export const slackFilesOrigins: readonly string[] = [
  "https://files.slack.com",
  "https://files.slack-gov.com",
];
