// Whose installation is meant, and where it stands: every key carries the app and the tenant.
import type { RowFacts, RowKey, SealContext } from "./ports.ts";
import { TokenStoreError } from "./token-store-error.ts";

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

/** A workspace or an organisation, and the app in it. */
export interface Place {
  readonly appId: string;
  readonly kind: "team" | "org";
  readonly id: string;
}

/**
 * Where a tenant's installation may stand, the first that is there counts: an org-wide request belongs to the
 * organisation, any other to its workspace, and an organisation's installation also serves its workspaces.
 *
 * @throws TokenStoreError `tenant-invalid`
 */
export function placesOf(appId: string, tenant: Tenant): readonly [Place, ...Place[]] {
  const team = placeOf(appId, "team", tenant.teamId);
  const org = placeOf(appId, "org", tenant.enterpriseId);
  const places = tenant.isEnterpriseInstall ? [...org, ...team] : [...team, ...org];
  const [first, ...others] = places;
  if (first === undefined) throw new TokenStoreError({ code: "tenant-invalid", subject: appId });
  return [first, ...others];
}

/**
 * The one place that a removal is about. It never falls back from a workspace to its organisation: the event of a
 * workspace whose row is gone already would remove everybody else's installation.
 *
 * @throws TokenStoreError `tenant-invalid`
 */
export function ownPlaceOf(appId: string, tenant: Tenant): Place {
  return placesOf(appId, tenant)[0];
}

/** Where a place's installation stands. */
export function installationKey(place: Place): RowKey {
  return { partition: partitionOf(place), sort: installationSort };
}

/** Where one person's tokens in a place stand. */
export function userKey(place: Place, userId: string): RowKey {
  return { partition: partitionOf(place), sort: `${userSortPrefix}${checkedId(userId)}` };
}

/** App and tenant, as they stand in a key. */
export function partitionOf({ appId, kind, id }: Place): string {
  return `${appId}/${kind}/${id}`;
}

/**
 * What a row's ciphertext is bound to. App, tenant and person come from where the row stands, so that a ciphertext
 * that was copied elsewhere does not open, whatever was copied along with it.
 */
export function contextOf(key: RowKey, facts: RowFacts): SealContext {
  const [app = "", kind, id = ""] = key.partition.split("/");
  const { enterpriseId } = facts;
  const tenant = kind === "org" ? { enterprise: id } : { team: id };
  return {
    app,
    ...(typeof enterpriseId === "string" ? { enterprise: enterpriseId } : {}),
    ...tenant,
    ...(key.sort === installationSort ? {} : { user: key.sort.slice(userSortPrefix.length) }),
  };
}

const installationSort = "installation";
const userSortPrefix = "user/";

function placeOf(appId: string, kind: Place["kind"], id: string | null | undefined): readonly Place[] {
  return id ? [{ appId: checkedId(appId), kind, id: checkedId(id) }] : [];
}

// Ids come from outside: nothing in one may look like the next part of a key.
function checkedId(id: string): string {
  if (!/^[A-Za-z0-9]{1,64}$/.test(id)) throw new TokenStoreError({ code: "tenant-invalid" });
  return id;
}
