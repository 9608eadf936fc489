/** The verifier: a receipt in, a verdict and its steps out. */
import type { VNode } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Checked, Checker } from "./check/checker.ts";
import { type CheatName, exampleText } from "./example/cheats.ts";
import type { Source } from "./read/read-source.ts";
import { useText } from "./text-context.ts";
import { Cheats } from "./views/cheats.tsx";
import { ReportView } from "./views/report-view.tsx";
import { SourceForm } from "./views/source-form.tsx";
import { Refused, verdictTitle } from "./views/verdict.tsx";

/** The fragment that opens the example instead of a receipt, and the one that the skip link goes to. */
const EXAMPLE_FRAGMENT = "example";
const SKIP_FRAGMENT = "main";

interface Shown {
  readonly checked?: Checked;
  readonly isChecking: boolean;
  /** Set while it is the example that is shown. */
  readonly example?: { readonly cheat?: CheatName };
}

type Check = (source: Source, example?: Shown["example"]) => void;

/** All of it, below the page's heading. */
export function Verifier({ checker }: { readonly checker: Checker }): VNode {
  const { words } = useText();
  const [shown, setShown] = useState<Shown>({ isChecking: false });
  const check = useCallback<Check>(
    (source, example) => {
      setShown((before) => ({ ...before, isChecking: true }));
      checker.check(source, (checked) =>
        setShown({ checked, isChecking: false, ...(example !== undefined && { example }) }),
      );
    },
    [checker],
  );
  useEffect(() => followFragment(check, () => setShown({ isChecking: false })), [check]);
  const { checked, isChecking, example } = shown;
  const top = useFocusOnVerdict(checked, example?.cheat);
  const handOver = (source: Source): void => {
    history.replaceState(null, "", location.pathname);
    check(source);
  };
  const status = isChecking ? words.source.checking : checked && verdictTitle(checked.answer, words.verdict);
  return (
    <div ref={top} class="verifier" aria-busy={isChecking}>
      <p class="visually-hidden" role="status">
        {status}
      </p>
      {isChecking && checked === undefined && <p class="checking">{words.source.checking}</p>}
      {example && (
        <Cheats
          cheat={example.cheat}
          onCheat={(cheat) => check(exampleSource(cheat), cheat === undefined ? {} : { cheat })}
        />
      )}
      {checked && <AnswerView checked={checked} />}
      <SourceForm isFirst={checked === undefined && !isChecking} onSource={handOver} />
    </div>
  );
}

function AnswerView({ checked }: { readonly checked: Checked }): VNode {
  const { answer, text } = checked;
  if (answer.kind === "refused") return <Refused reason={answer.reason} />;
  return <ReportView report={answer} text={text} />;
}

/** What was handed over is answered where the reader looks next; who cheats stays at the buttons. */
function useFocusOnVerdict(checked: Checked | undefined, cheat: CheatName | undefined) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isCheating = cheat !== undefined || document.activeElement?.closest(".cheats");
    if (checked !== undefined && !isCheating) {
      top.current?.querySelector<HTMLElement>(".verdict")?.focus({ preventScroll: true });
      top.current?.scrollIntoView({ block: "nearest" });
    }
  }, [checked, cheat]);
  return top;
}

function exampleSource(cheat?: CheatName): Source {
  return { kind: "text", text: exampleText(cheat) };
}

/** Checks what is in the address, now and whenever it changes; answers how to stop that. */
function followFragment(check: Check, onNone: () => void): () => void {
  const follow = (): void => {
    const fragment = location.hash.slice(1);
    if (fragment === EXAMPLE_FRAGMENT) check(exampleSource(), {});
    else if (fragment !== "" && fragment !== SKIP_FRAGMENT) check({ kind: "fragment", fragment });
  };
  const onChange = (): void => {
    if (location.hash === "") onNone();
    else follow();
  };
  follow();
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}
