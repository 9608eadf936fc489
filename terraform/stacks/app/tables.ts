/** The tables, in the shapes that the app states. */
import { imageTables, publicTables, tables } from "@luckydraw/slack-app";
import type { Construct } from "constructs";
import type { Environment } from "../../config/environment-schema.ts";
import { namesOf } from "../../config/names.ts";
import { KeyValueTable } from "../../modules/key-value-table.ts";

/** All of an environment. */
export interface Tables {
  readonly draws: KeyValueTable;
  readonly jobs: KeyValueTable;
  /** Only where any workspace may install the app. */
  readonly installations: KeyValueTable | undefined;
  /** Only where pictures become links. */
  readonly pictures: KeyValueTable | undefined;
}

/** Makes them. */
export function createTables(scope: Construct, environment: Environment): Tables {
  const { deletionProtection, distribution, images } = environment;
  const table = (id: string, shape: ConstructorParameters<typeof KeyValueTable>[2]["shape"]) =>
    new KeyValueTable(scope, id, {
      name: `${namesOf(environment).base}-${id}`,
      shape,
      deletionProtection,
    });
  return {
    draws: table("draws", tables.draws),
    jobs: table("jobs", tables.jobs),
    installations: distribution === "public" ? table("installations", publicTables.installations) : undefined,
    pictures: images ? table("pictures", imageTables.pictures) : undefined,
  };
}
