/** IAM policies, written out as JSON, so that a test can read what a role may do. */

/** One permission. */
export interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A policy that allows the statements. */
export function allow(statements: readonly Statement[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })),
  });
}

/**
 * A trust policy: only this service of AWS takes the role on.
 *
 * @param only For whom it may do so, by condition keys such as `aws:SourceArn`.
 */
export function trust(service: string, only?: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: service },
        ...(only === undefined ? {} : { Condition: { StringEquals: only } }),
      },
    ],
  });
}
