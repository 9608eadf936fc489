/** Sets what Checkov found against what is argued. */

interface Finding {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
  readonly file_path: string;
}

/**
 * Judges a report.
 *
 * @param output What `checkov --output json` printed, with whatever stands before it.
 * @returns A sentence for each finding without an argument and each argument without a finding.
 * @throws Error when the report can't be read, or looked at nothing.
 */
export function judge(output: string, argued: Readonly<Record<string, string>>): readonly string[] {
  const report = JSON.parse(output.slice(Math.max(0, output.indexOf("{\n"))));
  const findings = report.results?.failed_checks as readonly Finding[] | undefined;
  if (findings === undefined || !(report.summary?.passed > 0)) {
    throw new Error("Checkov looked at nothing.");
  }
  const found = new Set(findings.map(({ check_id }) => check_id));
  return [
    ...findings
      .filter(({ check_id }) => argued[check_id] === undefined)
      .map((each) => `${each.check_id} ${each.check_name}: ${each.resource} in ${each.file_path}`),
    ...Object.keys(argued)
      .filter((id) => !found.has(id))
      .map((id) => `${id} is argued and found no more: take it out of argued-findings.ts`),
  ];
}
