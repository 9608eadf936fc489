/** Direct messages: nobody can be invited to one, and a link to one shows nothing. */

/** Whether a channel is a direct message, by its id. */
export function isDirectMessage(channelId: string | undefined): boolean {
  return channelId?.startsWith("D") ?? false;
}
