/** Names of what stands in this account. */
export const names = {
  draws: "luckydraw-draws",
  jobs: "luckydraw-jobs",
  reveals: "luckydraw-reveals",
  failures: "luckydraw-failures",
  deadLetters: "luckydraw-dead-letters",
  keyAlias: "alias/luckydraw-secrets",
} as const;
