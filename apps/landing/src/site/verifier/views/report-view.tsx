/** A check from the verdict to the last value. */
import type { VNode } from "preact";
import type { Report } from "../check/report.ts";
import { useText } from "../text-context.ts";
import { ByHand } from "./by-hand.tsx";
import { ContextView } from "./context-view.tsx";
import { CopyButton } from "./copy-button.tsx";
import { EntriesView } from "./entries-view.tsx";
import { Facts } from "./facts.tsx";
import { ResultView } from "./result-view.tsx";
import { Steps } from "./steps.tsx";
import { Verdict } from "./verdict.tsx";

/** The whole report. */
export function ReportView({ report, text }: { readonly report: Report; readonly text: string | undefined }) {
  const { draw, outcome } = report;
  const { words } = useText();
  return (
    <>
      <Verdict report={report} />
      {draw && (
        <div class="outcome">
          <ResultView draw={draw} isTrusted={outcome === "genuine"} />
          <Facts draw={draw} />
        </div>
      )}
      {draw && outcome !== "changed" && <Yours commitment={draw.commitment} />}
      <Steps steps={report.steps} />
      {draw && <EntriesView draw={draw} />}
      {draw?.context && <ContextView context={draw.context} />}
      <div class="closing">
        <ByHand text={text} />
        <section>
          <h2>{words.limits.title}</h2>
          <ul>
            {words.limits.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** What no page can compare: the fingerprint that stood in the channel. */
function Yours({ commitment }: { readonly commitment: string }): VNode {
  const { yours } = useText().words;
  return (
    <section class="yours">
      <h2>{yours.title}</h2>
      <p>{yours.text}</p>
      <p class="fingerprint">
        <span class="visually-hidden">{yours.commitment}: </span>
        <code>
          <b>{commitment.slice(0, 8)}</b>
          {commitment.slice(8)}
        </code>
        <CopyButton text={commitment} of={yours.commitment} />
      </p>
    </section>
  );
}
