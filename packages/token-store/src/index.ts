// The core: knows no AWS SDK, no Slack SDK, no network. `./aws`, `./slack` and `./memory` bring the ports' other sides.
export { createTokenStore, type TokenStore, type TokenStoreOptions } from "./create-token-store.ts";
export type { WaitOptions } from "./effort.ts";
export { installationsTable } from "./installations-table.ts";
export type {
  InstallationRow,
  InstallationTable,
  RefreshOutcome,
  RemovalCondition,
  RowFacts,
  RowKey,
  SealContext,
  TokenRefresher,
  TokenSealer,
} from "./ports.ts";
export {
  type AppRevocation,
  type Revocation,
  type RevocationResult,
  revocationOf,
  type TokenRevocation,
} from "./revocation.ts";
export type { SlackInstallation, SlackInstallationQuery } from "./slack-installation.ts";
export type { Tenant } from "./tenant.ts";
export { TokenStoreError, type TokenStoreErrorCode } from "./token-store-error.ts";
