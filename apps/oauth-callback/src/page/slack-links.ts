/** Links into Slack for somebody who has just installed. */
import type { Installed } from "../outcome.ts";

// GovSlack has a domain of its own.
const SLACK_HOST = /^[a-z0-9-]+(?:\.enterprise)?\.slack(?:-gov)?\.com$/;

/**
 * Opens the app in the workspace, in the client that the person uses; for a whole organisation the page where its
 * admins add the app to workspaces, if Slack said where that is.
 *
 * @param slackOrigin Where browsers reach Slack: GovSlack is elsewhere.
 * @see https://docs.slack.dev/interactivity/deep-linking
 */
export function slackLink({ appId, teamId, organisationUrl }: Installed, slackOrigin: string): string {
  if (teamId !== undefined) return `${slackOrigin}/app_redirect?app=${appId}&team=${teamId}`;
  const url = URL.canParse(organisationUrl ?? "") ? new URL(organisationUrl ?? "") : undefined;
  if (url?.protocol !== "https:" || !SLACK_HOST.test(url.host))
    return `${slackOrigin}/app_redirect?app=${appId}`;
  return `${url.origin}/manage/organization/apps/profile/${appId}/workspaces/add`;
}
