/** A table in Markdown. */

/**
 * @param heads One a column; those that end in a number's unit are right-aligned by the caller's choice of `---:`.
 * @param rows Cells in the order of the heads.
 */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const rule = heads.map((_, i) => (i === 0 ? "---" : "---:"));
  return [line(heads), line(rule), ...rows.map(line)].join("\n");
}
