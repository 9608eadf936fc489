/** What an environment's file may say. Each check carries the sentence that is told when it fails. */
import * as v from "valibot";

const name = (limit: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z](-?[a-z0-9])*$/, "must be lower-case letters, digits and single hyphens, a letter first"),
    v.maxLength(limit, `must have at most ${limit} characters, for AWS limits the names made of it`),
  );

const wholeNumber = (from: number, to: number) =>
  v.pipe(
    v.number("must be a number"),
    v.integer("must be a whole number"),
    v.minValue(from, `must be at least ${from}`),
    v.maxValue(to, `must be at most ${to}`),
  );

const url = v.pipe(v.string(), v.url("must be a URL"));
const origin = v.pipe(
  url,
  v.check(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    "must be an origin, such as https://hooks.slack.com",
  ),
);

const domainName = v.pipe(
  v.string(),
  v.regex(
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    "must be a domain's name, such as draw.example.com, in lower case",
  ),
);

/** Only a loopback address: a stack for local use has open doors and must never reach an account. */
const loopback = v.pipe(
  v.string(),
  v.regex(
    /^http:\/\/127\.0\.0\.1:\d{1,5}$/,
    "must be http://127.0.0.1 with a port: it is for a local AWS only",
  ),
);

/** Days that CloudWatch Logs knows. Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentionDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365] as const;

const functionSize = v.optional(
  v.strictObject({
    memoryMegabytes: v.optional(wholeNumber(128, 10_240)),
    timeoutSeconds: v.optional(wholeNumber(1, 900)),
  }),
  {},
);

/** The schema of an environment's file; unknown members are refused, for they are often misspelt ones. */
export const EnvironmentSchema = v.strictObject({
  $schema: v.optional(v.string()),
  environment: name(16),
  prefix: v.optional(name(16), "luckydraw"),
  region: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "must be an AWS region, such as eu-west-1")),
  accountId: v.optional(
    v.pipe(v.string(), v.regex(/^\d{12}$/, "must be the twelve digits of an AWS account, as text")),
  ),
  stateBucket: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
        "must be a bucket's name: 3 to 63 lower-case letters, digits and hyphens, unique in the world",
      ),
    ),
  ),
  github: v.optional(
    v.strictObject({
      repository: v.pipe(
        v.string(),
        v.regex(/^[\w-]+\/[\w.-]+$/, "must be a repository on GitHub, such as your-org/luckydraw"),
      ),
      createProvider: v.optional(v.boolean("must be true or false"), true),
    }),
  ),
  distribution: v.picklist(
    ["private", "public"],
    'must be "private" (one workspace) or "public" (any workspace may install it)',
  ),
  domain: v.optional(
    v.strictObject({ hostedZone: domainName, api: domainName, site: v.optional(domainName) }),
  ),
  images: v.optional(v.boolean("must be true or false"), false),
  channelLocale: v.optional(v.picklist(["en", "ko", "ja"], 'must be "en", "ko" or "ja"'), "en"),
  operator: v.optional(
    v.strictObject({
      name: v.pipe(v.string(), v.nonEmpty("must be the name of who runs this copy")),
      email: v.pipe(v.string(), v.email("must be the e-mail address that people can write to")),
    }),
  ),
  alarmEmail: v.pipe(v.string(), v.email("must be the e-mail address that alarms go to")),
  logRetentionDays: v.optional(
    v.picklist(retentionDays, `must be one of ${retentionDays.join(", ")}: CloudWatch Logs knows no other`),
    30,
  ),
  throttling: v.optional(
    v.strictObject({ requestsPerSecond: wholeNumber(1, 10_000), burst: wholeNumber(1, 5_000) }),
    { requestsPerSecond: 50, burst: 100 },
  ),
  functions: v.optional(
    v.strictObject({
      dispatcher: functionSize,
      luckydraw: functionSize,
      "on-failure": functionSize,
      "oauth-callback": functionSize,
      "image-upload": functionSize,
    }),
    {},
  ),
  deletionProtection: v.optional(v.boolean("must be true or false"), true),
  verifierUrl: v.optional(url),
  slack: v.optional(
    v.strictObject({
      appId: v.optional(
        v.pipe(v.string(), v.regex(/^A[A-Z0-9]+$/, "must be the app's id, such as A0123456789")),
      ),
      clientId: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^\d+\.\d+$/, "must be the app's client id: two numbers with a point between"),
        ),
      ),
      tokenRotation: v.optional(v.boolean("must be true or false"), false),
      apiUrl: v.optional(url),
      authorizeUrl: v.optional(url),
      hooksOrigins: v.optional(v.array(origin)),
      filesOrigins: v.optional(v.array(origin)),
    }),
    {},
  ),
  beacon: v.optional(
    v.strictObject({ urls: v.optional(v.array(url)), chain: v.optional(v.record(v.string(), v.unknown())) }),
    {},
  ),
  local: v.optional(v.strictObject({ endpoint: loopback })),
});

/** An environment, checked, with its defaults. */
export type Environment = v.InferOutput<typeof EnvironmentSchema>;
