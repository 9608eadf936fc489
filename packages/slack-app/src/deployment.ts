/**
 * What has to stand around the functions: their settings, tables and queues.
 *
 * Terraform and the playground both read it, so the two can't drift apart.
 */

/** Routes of the one door. */
export const routes = {
  commands: "POST /slack/commands",
  events: "POST /slack/events",
  interactivity: "POST /slack/interactivity",
} as const;

/** Routes that a public app has beside: whoever installs it comes by these, with a browser. */
export const publicRoutes = {
  install: "GET /slack/install",
  oauthCallback: "GET /slack/oauth/callback",
} as const;

/** A table whose items stay until somebody removes them: names of its key attributes, all strings. */
export interface LastingTableShape {
  /** Holds the tenant first of all: what belongs to one is found, and removed, without a scan. */
  readonly partitionKey: string;
  readonly sortKey?: string;
  /** The keys of a partition's items in another order; items without the attribute are not in it. */
  readonly index?: { readonly name: string; readonly sortKey: string };
}

/** A table whose items end: the same, and the name of the attribute that ends an item. */
export interface TableShape extends LastingTableShape {
  /** Holds epoch seconds. */
  readonly timeToLive: string;
}

/** The tables of the app. */
export const tables: Readonly<Record<"draws" | "jobs", TableShape>> = {
  draws: {
    partitionKey: "pk",
    sortKey: "sk",
    timeToLive: "expiresAt",
    index: { name: "by-date", sortKey: "startedAt" },
  },
  jobs: { partitionKey: "tenant", sortKey: "id", timeToLive: "expiration" },
};

/** The tables that a public app has beside. An installation ends when Slack says so, not by time. */
export const publicTables: Readonly<Record<"installations", LastingTableShape>> = {
  installations: { partitionKey: "pk", sortKey: "sk" },
};

/** The tables that an app beside has which turns pictures into links. They end with the installation. */
export const imageTables: Readonly<Record<"pictures", LastingTableShape>> = {
  pictures: { partitionKey: "pk", sortKey: "sk" },
};

/** What is said to browsers with each published picture. Whatever they take the bytes for, they run nothing of them. */
export const pictureSecurity = {
  contentSecurityPolicy: "default-src 'none'; sandbox",
  referrerPolicy: "no-referrer",
  /** Pictures are there to be shown by other sites. */
  crossOriginResourcePolicy: "cross-origin",
} as const;

/** How a function is run. */
export interface FunctionShape {
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Variables that hold a KMS ciphertext. */
  readonly secrets: readonly string[];
  /** Variables that hold a KMS ciphertext and may be absent. */
  readonly optionalSecrets: readonly string[];
}

/** The functions of the app. */
export const functions: Readonly<Record<"dispatcher" | "luckydraw" | "on-failure", FunctionShape>> = {
  dispatcher: {
    timeoutSeconds: 5,
    memoryMegabytes: 256,
    secrets: ["SLACK_SIGNING_SECRET"],
    optionalSecrets: ["SLACK_SIGNING_SECRET_PREVIOUS"],
  },
  luckydraw: {
    timeoutSeconds: 120,
    // It fits into 256; with more processor a new process says a second earlier that it draws (docs/cost.md).
    memoryMegabytes: 512,
    secrets: ["SLACK_BOT_TOKEN"],
    optionalSecrets: [],
  },
  "on-failure": {
    timeoutSeconds: 30,
    memoryMegabytes: 256,
    secrets: ["SLACK_BOT_TOKEN"],
    optionalSecrets: [],
  },
};

/** The functions that a public app has beside. */
export const publicFunctions: Readonly<Record<"oauth-callback", FunctionShape>> = {
  "oauth-callback": {
    timeoutSeconds: 10,
    memoryMegabytes: 256,
    secrets: ["SLACK_CLIENT_SECRET"],
    optionalSecrets: [],
  },
};

/** The functions that an app beside has which turns pictures into links. */
export const imageFunctions: Readonly<Record<"image-upload", FunctionShape>> = {
  "image-upload": {
    timeoutSeconds: 120,
    memoryMegabytes: 512,
    secrets: ["SLACK_BOT_TOKEN"],
    optionalSecrets: [],
  },
};

/** Asynchronous invocations: how often one is tried again and how long it may wait. `response_url` lives 30 minutes. */
export const asyncInvocation = { maximumRetryAttempts: 2, maximumEventAgeSeconds: 1_800 } as const;

/** The reveal queue. Its messages wait for the beacon; visibility covers the function's timeout six times, as AWS advises. */
export const revealQueue = { visibilityTimeoutSeconds: 720, maxReceiveCount: 5, batchSize: 10 } as const;

/**
 * The queue of what failed for good: where asynchronous invocations end that were tried often enough, and messages of
 * the reveal queue that were received too often. What its own function can't deal with goes on to the dead letters.
 *
 * A message may bring the receipts of the queue that it comes from along, so this limit is far above that queue's.
 */
export const failureQueue = { visibilityTimeoutSeconds: 180, maxReceiveCount: 15, batchSize: 10 } as const;

/** The queue of what is kept to be looked at and done again. Nothing takes from it but an operator. */
export const deadLetterQueue = { keptSeconds: 1_209_600 } as const;
