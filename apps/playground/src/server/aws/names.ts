/** Names of what stands in this account. */
export const names = {
  draws: "luckydraw-draws",
  jobs: "luckydraw-jobs",
  installations: "luckydraw-installations",
  reveals: "luckydraw-reveals",
  failures: "luckydraw-failures",
  deadLetters: "luckydraw-dead-letters",
  keyAlias: "alias/luckydraw-secrets",
  tokensKeyAlias: "alias/luckydraw-tokens",
} as const;
