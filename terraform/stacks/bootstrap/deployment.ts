/** What a deployment by CI is of: its permissions follow from it. */

/** What the permissions are for. */
export interface Deployment {
  readonly base: string;
  readonly region: string;
  readonly keyArn: string;
  readonly stateBucket: string;
  /** Whether there is a bucket that a CDN serves. */
  readonly hasCdn: boolean;
  /** Whether something has a name of its own. */
  readonly hasDomain: boolean;
}
