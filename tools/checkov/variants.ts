/** Environments that between them have everything that there is to deploy. */

const shared = {
  region: "eu-west-1",
  alarmEmail: "alarms@example.com",
  stateBucket: "example-terraform-state",
} as const;

/** By a word for each. */
export const variants = {
  least: { ...shared, environment: "least", distribution: "private" },
  ci: {
    ...shared,
    environment: "ci",
    distribution: "private",
    github: { repository: "example/luckydraw" },
  },
} as const;
