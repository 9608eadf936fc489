/** The steps of a check, each with its state, its meaning and its values. */
import type { VNode } from "preact";
import type { ReportStep, ReportValue } from "../check/report.ts";
import { timeText } from "../format.ts";
import { useText } from "../text-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { Mark } from "./mark.tsx";

/** All steps, in the protocol's order. */
export function Steps({ steps }: { readonly steps: readonly ReportStep[] }): VNode {
  const { words } = useText();
  return (
    <section class="steps-view">
      <h2>{words.stepsTitle}</h2>
      <ol>
        {steps.map((step) => (
          <StepRow key={step.step} step={step} />
        ))}
      </ol>
    </section>
  );
}

function StepRow({ step }: { readonly step: ReportStep }): VNode {
  const { words } = useText();
  const { name, meaning } = words.steps[step.step];
  const why = step.outcome === "passed" ? undefined : (words.why[step.code] ?? changedWhy(words, step));
  return (
    <li class={step.outcome} data-step={step.step} data-outcome={step.outcome}>
      <Mark outcome={step.outcome} />
      <div class="step-words">
        <h3>
          {name} <span class="state">{words.outcomes[step.outcome]}</span>
        </h3>
        <p class="meaning">{meaning}</p>
        {why && <p class="why">{why}</p>}
        {step.values.length > 0 && (
          <details open={step.outcome === "failed"}>
            <summary>
              {words.showValues}
              <span class="visually-hidden">: {name}</span>
            </summary>
            <dl>
              {step.values.map((value, index) => (
                <ValueRow key={index} value={value} />
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

function changedWhy({ verdict }: ReturnType<typeof useText>["words"], { code, step }: ReportStep) {
  if (step !== "form") return undefined;
  return verdict.faults[code as keyof typeof verdict.faults] ?? verdict.faults.malformed;
}

function ValueRow({ value }: { readonly value: ReportValue }): VNode {
  const { locale, words } = useText();
  const label = words.values[value.label];
  return (
    <div class={value.label}>
      <dt>{label}</dt>
      {"timeMs" in value ? (
        <dd>{timeText(locale, value.timeMs)}</dd>
      ) : (
        <dd>
          <code tabindex={value.label === "command" ? 0 : undefined}>{value.text}</code>
          <CopyButton text={value.text} of={label} />
        </dd>
      )}
    </div>
  );
}
