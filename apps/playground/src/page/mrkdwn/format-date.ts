/** Slack's `<!date^…>` tokens, written for one reader. */

/** Who reads: decides language and time zone. */
export interface Reader {
  /** IETF language tag. */
  readonly locale: string;
  /** IANA time zone. */
  readonly timeZone: string;
}

const tokens: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
  date_long_full: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
  date_pretty: { year: "numeric", month: "long", day: "numeric" },
  date_short_pretty: { year: "numeric", month: "short", day: "numeric" },
  date_long_pretty: { year: "numeric", month: "long", day: "numeric", weekday: "long" },
  day_divider_pretty: { month: "long", day: "numeric", weekday: "long" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/**
 * Fills the `{tokens}` of a date format; unknown tokens stay as they are.
 *
 * @param format Such as `{date_short_pretty} at {time}`.
 * @param epochSeconds Seconds since 1970, UTC.
 * @param reader Whose language and time zone to write in.
 * @param nowMs What "today" is measured from.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function formatSlackDate(format: string, epochSeconds: number, reader: Reader, nowMs: number): string {
  const atMs = epochSeconds * 1000;
  return format.replace(/\{([a-z_]{1,30})\}/g, (whole, name: string) => {
    if (name === "ago") return ago(atMs - nowMs, reader.locale);
    const options = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (!options) return whole;
    const relative = name.endsWith("pretty") ? relativeDay(atMs, nowMs, reader) : undefined;
    return (
      relative ??
      new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.timeZone }).format(atMs)
    );
  });
}

/** Yesterday, today or tomorrow in the reader's words; otherwise `undefined`. */
function relativeDay(atMs: number, nowMs: number, { locale, timeZone }: Reader): string | undefined {
  const days = dayNumber(atMs, timeZone) - dayNumber(nowMs, timeZone);
  if (!(Math.abs(days) <= 1)) return undefined;
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}

function dayNumber(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return Date.parse(`${parts.format(atMs)}T00:00:00Z`) / 86_400_000;
}

function ago(differenceMs: number, locale: string): string {
  const seconds = Math.round(differenceMs / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(seconds) < 60) return format.format(seconds, "second");
  if (Math.abs(seconds) < 3600) return format.format(Math.round(seconds / 60), "minute");
  if (Math.abs(seconds) < 86_400) return format.format(Math.round(seconds / 3600), "hour");
  return format.format(Math.round(seconds / 86_400), "day");
}
