import { describe, expect, it } from "vitest";
import { formatSlackDate } from "./format-date.ts";

const noon = Date.UTC(2026, 1, 18, 12, 0, 0);
const london = { locale: "en-GB", timeZone: "Europe/London" };
const seoul = { locale: "ko-KR", timeZone: "Asia/Seoul" };

describe("formatSlackDate", () => {
  it.each([
    ["{date_num}", "18/02/2026"],
    ["{date}", "18 February 2026"],
    ["{time}", "12:00"],
    ["{time_secs}", "12:00:00"],
    ["on {date_short} at {time}", "on 18 Feb 2026 at 12:00"],
    ["{nothing} {toString}", "{nothing} {toString}"],
  ])("writes %s", (format, written) => {
    expect(formatSlackDate(format, noon / 1000, london, 0)).toBe(written);
  });

  it("writes in the reader's language and time zone", () => {
    expect(formatSlackDate("{date} {time}", noon / 1000, seoul, 0)).toBe("2026년 2월 18일 오후 9:00");
  });

  it.each([
    [0, "today"],
    [86_400_000, "yesterday"],
    [-86_400_000, "tomorrow"],
  ])("says a near day by its name (%i ms later)", (laterMs, word) => {
    expect(formatSlackDate("{date_short_pretty}", noon / 1000, london, noon + laterMs)).toBe(word);
  });

  it("counts days in the reader's time zone", () => {
    const lateEvening = Date.UTC(2026, 1, 18, 23, 30) / 1000;
    expect(formatSlackDate("{date_pretty}", lateEvening, seoul, noon)).toBe("내일");
  });

  it("says how long ago", () => {
    expect(formatSlackDate("{ago}", noon / 1000, london, noon + 7_200_000)).toBe("2 hours ago");
  });

  it("survives the last moment that there is", () => {
    expect(formatSlackDate("{date_pretty}", 8.64e12, london, noon)).toContain("275760");
  });
});
