/** Names of what stands in this account. */
export const names = {
  draws: "luckydraw-draws",
  jobs: "luckydraw-jobs",
  installations: "luckydraw-installations",
  /** Of a table, and of a bucket. */
  pictures: "luckydraw-pictures",
  reveals: "luckydraw-reveals",
  failures: "luckydraw-failures",
  deadLetters: "luckydraw-dead-letters",
  keyAlias: "alias/luckydraw-secrets",
  tokensKeyAlias: "alias/luckydraw-tokens",
} as const;
