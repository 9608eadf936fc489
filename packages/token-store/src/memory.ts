// A table and a key service in memory, for tests: they behave as DynamoDB and KMS do.
import { memoryKms } from "@luckydraw/kms-secrets/memory";
import type { InstallationRow, InstallationTable, RowKey, TokenSealer } from "./ports.ts";

/**
 * A table in memory. Rows are kept apart from their callers' objects.
 *
 * @example
 * import { memoryTable } from "@luckydraw/token-store/memory";
 *
 * const table = memoryTable();
 * const key = { partition: "A0EXAMPLE/team/T0EXAMPLE", sort: "installation" };
 * const row = { ...key, version: "1", registeredAtMs: 1, updatedAtMs: 1, facts: {} };
 * console.log(await table.write(row, undefined), await table.write(row, "2")); // true false
 */
export function memoryTable(): InstallationTable {
  const rows = new Map<string, InstallationRow>();
  const named = ({ partition, sort }: RowKey): string => `${partition}\n${sort}`;
  return {
    read: async (keys) => keys.flatMap((key) => structuredClone(rows.get(named(key))) ?? []),
    keysOf: async (wanted) =>
      [...rows.values()].flatMap(({ partition, sort }) =>
        partition === wanted ? [{ partition, sort }] : [],
      ),
    write: async (row, ifVersion) => {
      if (ifVersion !== undefined && rows.get(named(row))?.version !== ifVersion) return false;
      rows.set(named(row), structuredClone(row));
      return true;
    },
    remove: async (key, condition) => {
      const row = rows.get(named(key));
      if (row === undefined) return false;
      if (condition !== undefined && row[condition.date] > condition.notAfterMs) return false;
      return rows.delete(named(key));
    },
  };
}

/**
 * A key service in memory. It seals nothing: a ciphertext is a number that only this instance knows. For tests, not
 * for tokens.
 *
 * @example
 * import { memorySealer } from "@luckydraw/token-store/memory";
 *
 * const sealer = memorySealer();
 * const sealed = await sealer.seal(Uint8Array.of(104, 105), { team: "T0EXAMPLE" });
 * const refusal = await sealer.open(sealed, { team: "T0OTHER" }).catch((error: Error) => error.name);
 * console.log(refusal); // InvalidCiphertextException
 */
export function memorySealer(): TokenSealer {
  const kms = memoryKms();
  return {
    seal: (plaintext, context) => kms.encrypt({ plaintext, keyId: "alias/any", context }),
    open: (ciphertext, context) => kms.decrypt({ ciphertext, context }),
  };
}
