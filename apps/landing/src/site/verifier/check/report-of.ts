/** A verdict as the page shows it. */
import type { Step, Verdict } from "@luckydraw/draw-core";
import type { Report, ReportOutcome, ReportStep } from "./report.ts";
import { summaryOf } from "./summary-of.ts";
import { valuesOf } from "./values-of.ts";

/** The report of a verdict. */
export function reportOf(verdict: Verdict): Report {
  const steps = verdict.steps.map((step) => reportStep(step, verdict));
  const decisive =
    steps.find(({ outcome }) => outcome === "failed") ?? steps.find(({ outcome }) => outcome === "undecided");
  return {
    kind: "report",
    outcome: outcomeOf(verdict),
    steps,
    ...(decisive && { decisive }),
    ...(verdict.receipt && { draw: summaryOf(verdict.receipt, verdict.chain) }),
  };
}

function outcomeOf({ outcome, receipt }: Verdict): ReportOutcome {
  return receipt === undefined ? "not-a-receipt" : outcome;
}

function reportStep(step: Step, verdict: Verdict): ReportStep {
  const { outcome, code, path } = step;
  const values = valuesOf(step, verdict);
  return { step: step.step, outcome, code, ...(path !== undefined && { path }), values };
}
