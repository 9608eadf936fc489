/** Environments that between them have everything that there is to deploy. */

const shared = {
  region: "eu-west-1",
  alarmEmail: "alarms@example.com",
  stateBucket: "example-terraform-state",
} as const;

const open = {
  ...shared,
  distribution: "public",
  operator: { name: "Example Ltd", email: "support@example.com" },
  slack: { appId: "A0EXAMPLE01", clientId: "1234567890.1234567890123" },
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
  open: { ...open, environment: "open" },
  named: {
    ...open,
    environment: "named",
    images: true,
    domain: { hostedZone: "example.com", api: "api.draw.example.com", site: "draw.example.com" },
    github: { repository: "example/luckydraw" },
  },
} as const;
