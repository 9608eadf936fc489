/**
 * Stands in for `@smithy/core/event-streams` in the bundle, as docs/decisions/0003 says.
 *
 * The Lambda client brings 45 KB for streamed answers. The dispatcher streams nothing; what it would need for that
 * says so instead of failing strangely.
 */

/** Called by the client while it is made: it configures nothing. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

/** Called by the client for its first streamed operation, so never. */
export const eventStreamSerdeProvider = (): never => {
  throw new Error("Streamed operations are not in this bundle: see docs/decisions/0003.");
};

/** Made by the protocol for a streamed operation, so never. */
export class EventStreamSerde {
  constructor() {
    eventStreamSerdeProvider();
  }
}
