/** What differs between deployments: filled in when the site is uploaded, so that one build serves them all. */

/** The names of the settings; `README.md` of this app says what each is. */
export const settingNames = [
  "origin",
  "operatorName",
  "contactEmail",
  "awsRegion",
  "logRetentionDays",
  "slackAppId",
] as const;

/** The name of a setting. */
export type SettingName = (typeof settingNames)[number];

/** Where a setting's value will stand in a page. */
export function setting(name: SettingName): string {
  return `{{${name}}}`;
}
