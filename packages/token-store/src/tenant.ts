// Whose installation is meant.

/**
 * Whom a request comes from, as Slack's payloads say it. Ids that Slack leaves out may be `null` or absent.
 *
 * @example
 * import type { Tenant } from "@luckydraw/token-store";
 *
 * const tenant: Tenant = { teamId: "T0EXAMPLE", enterpriseId: null, isEnterpriseInstall: false };
 * console.log(tenant.teamId); // T0EXAMPLE
 */
export interface Tenant {
  readonly teamId?: string | null | undefined;
  readonly enterpriseId?: string | null | undefined;
  /** Whether the request belongs to an org-wide installation. */
  readonly isEnterpriseInstall?: boolean | undefined;
}
