/** Where the stand-ins pretend to be. */

/** Region of everything local. */
export const region = "eu-west-1";

/** The example account id of AWS's own documentation. */
export const accountId = "123456789012";

/** ARN of a local resource. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${accountId}:${resource}`;
}
