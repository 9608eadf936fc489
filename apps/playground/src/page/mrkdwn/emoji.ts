/** The emoji names that apps use most; any other name stays as it was typed. */

const glyphs: Readonly<Record<string, string>> = {
  tada: "🎉",
  trophy: "🏆",
  first_place_medal: "🥇",
  second_place_medal: "🥈",
  third_place_medal: "🥉",
  sports_medal: "🏅",
  game_die: "🎲",
  ticket: "🎫",
  gift: "🎁",
  white_check_mark: "✅",
  heavy_check_mark: "✔️",
  ballot_box_with_check: "☑️",
  x: "❌",
  warning: "⚠️",
  information_source: "ℹ️",
  hourglass: "⌛",
  hourglass_flowing_sand: "⏳",
  clock: "🕓",
  alarm_clock: "⏰",
  lock: "🔒",
  key: "🔑",
  link: "🔗",
  mag: "🔍",
  bulb: "💡",
  wave: "👋",
  clap: "👏",
  pray: "🙏",
  raised_hands: "🙌",
  "+1": "👍",
  thumbsup: "👍",
  "-1": "👎",
  thumbsdown: "👎",
  smile: "😄",
  slightly_smiling_face: "🙂",
  joy: "😂",
  thinking_face: "🤔",
  eyes: "👀",
  heart: "❤️",
  fire: "🔥",
  star: "⭐",
  sparkles: "✨",
  rocket: "🚀",
  coffee: "☕",
  pizza: "🍕",
  ramen: "🍜",
  busts_in_silhouette: "👥",
  speech_balloon: "💬",
  arrow_right: "➡️",
  point_right: "👉",
  robot_face: "🤖",
};

/**
 * Puts the glyph in the place of each `:name:` that is known.
 *
 * @param text Text without markup.
 */
export function withEmoji(text: string): string {
  if (!text.includes(":")) return text;
  return text.replace(/:([a-z0-9_+-]{1,40}):/g, (shortcode, name: string) =>
    Object.hasOwn(glyphs, name) ? (glyphs[name] ?? shortcode) : shortcode,
  );
}
