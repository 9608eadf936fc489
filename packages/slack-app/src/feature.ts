/** What a deployment may have or lack. */
export type Feature =
  /** Any workspace may install the app. */
  | "installations"
  /** Pictures become links. */
  | "images";

/** What only counts where the deployment has a feature; without one it always does. */
export interface OfFeature {
  readonly feature?: Feature;
}

/** Those of a table's entries that a deployment with these features has. */
export function entriesWith<T>(
  table: Readonly<Record<string, T & OfFeature>>,
  features: readonly Feature[],
): readonly (readonly [string, T & OfFeature])[] {
  return Object.entries(table).filter(
    ([, { feature }]) => feature === undefined || features.includes(feature),
  );
}
