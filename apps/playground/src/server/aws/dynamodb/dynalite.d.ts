/** dynalite brings no types. */
declare module "dynalite" {
  import type { Server } from "node:http";

  /** Makes a DynamoDB that keeps its tables in memory. */
  export default function dynalite(options: {
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly updateTableMs: number;
  }): Server;
}
