/** How much a request may hold. Slack states no limits for a command's text, so these are the app's own. */
export const limits = {
  /** Characters behind the command. */
  textCharacters: 4_000,
  /** Winners or teams; a draw holds no more entries than this. */
  count: 1_048_576,
  reserves: 100,
  /** People, groups, channels or options named in one list. */
  named: 500,
  /** UTF-16 units, as Slack counts. */
  optionCharacters: 100,
  prizeCharacters: 150,
  weight: 1_000_000,
} as const;
