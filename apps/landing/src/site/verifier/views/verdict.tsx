/** The verdict: one sentence, and one that says what it means. */
import type { ComponentChildren, VNode } from "preact";
import type { Answer, RefusalReason, Report } from "../check/report.ts";
import { useText } from "../text-context.ts";
import type { VerdictWords } from "../words/verifier-words.ts";
import { Mark } from "./mark.tsx";

interface BannerProps {
  readonly state: "passed" | "failed" | "undecided";
  readonly title: string;
  readonly children: ComponentChildren;
}

function Banner({ state, title, children }: BannerProps): VNode {
  return (
    <section class={`verdict ${state}`} tabindex={-1} aria-labelledby="verdict-title">
      <Mark outcome={state} />
      <div>
        <h2 id="verdict-title">{title}</h2>
        {children}
      </div>
    </section>
  );
}

/** The verdict in one sentence. */
export function verdictTitle(answer: Answer, verdict: VerdictWords): string {
  if (answer.kind === "refused") return verdict.notChecked;
  switch (answer.outcome) {
    case "genuine":
      return verdict.genuine;
    case "undecided":
      return verdict.undecided;
    case "changed":
      return (answer.decisive && verdict.changed[answer.decisive.code]) ?? verdict.notChecked;
    case "not-a-receipt":
      return verdict.notReceipt;
  }
}

/** The verdict of a receipt that could be read. */
export function Verdict({ report }: { readonly report: Report }): VNode {
  const { verdict } = useText().words;
  const { decisive } = report;
  const title = verdictTitle(report, verdict);
  switch (report.outcome) {
    case "genuine":
      return (
        <Banner state="passed" title={title}>
          <p>{verdict.genuineText}</p>
        </Banner>
      );
    case "undecided":
      return (
        <Banner state="undecided" title={title}>
          <p>{verdict.undecidedText}</p>
        </Banner>
      );
    case "changed":
      return (
        <Banner state="failed" title={title}>
          <p>{verdict.changedText}</p>
        </Banner>
      );
    case "not-a-receipt":
      return (
        <Banner state="failed" title={title}>
          <p>{faultText(verdict, report)}</p>
          {decisive?.path && (
            <p>
              <code>{decisive.path}</code>
            </p>
          )}
        </Banner>
      );
  }
}

/** The answer to what could not be read at all. */
export function Refused({ reason }: { readonly reason: RefusalReason }): VNode {
  const { verdict } = useText().words;
  return (
    <Banner state="undecided" title={verdict.notChecked}>
      <p>{verdict.refused[reason]}</p>
    </Banner>
  );
}

function faultText({ faults }: VerdictWords, { decisive }: Report): string {
  const code = decisive?.code as keyof typeof faults | undefined;
  return (code && faults[code]) ?? faults.malformed;
}
