/** Times of messages, for the reader. */
import type { Reader } from "../mrkdwn/format-date.ts";

/**
 * The time of day of a message.
 *
 * @param ts Slack's timestamp: seconds since 1970 with a fraction, as text.
 */
export function clockTime(ts: string, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone }).format(atMs(ts));
}

/** Day and time of a message, to the second, with the time zone. */
export function fullTime(ts: string, { locale, timeZone }: Reader): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long", timeZone });
  return format.format(atMs(ts));
}

/** A text that is the same for all messages of one day. */
export function dayOf(ts: string, { locale, timeZone }: Reader): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone,
  });
  return format.format(atMs(ts));
}

/** How long a message came after another, in seconds. */
export function secondsBetween(earlier: string, later: string): number {
  return Number(later) - Number(earlier);
}

function atMs(ts: string): number {
  return Number(ts) * 1000;
}
