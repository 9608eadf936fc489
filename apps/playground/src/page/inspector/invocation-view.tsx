/** An invocation of a function: attempt, time, error with its source line, logs, event, result. */
import type { JSX } from "preact";
import type { Invocation } from "../../shared/protocol.ts";
import { CodeBlock } from "./code-block.tsx";
import { Fold } from "./fold.tsx";
import { readableLine } from "./log-line.ts";
import { prettyJson } from "./summary.ts";

/** Shows one attempt. */
export function InvocationView({ invocation }: { readonly invocation: Invocation }): JSX.Element {
  const { outcome, error, logs, result } = invocation;
  return (
    <section class={`invocation ${outcome}`}>
      <h4>
        {invocation.functionName} <span class={`outcome-tag ${outcome}`}>{outcome}</span>
      </h4>
      <p class="hint">{remark(invocation)}</p>
      {error && (
        <div class="failure">
          <p>
            <strong>{error.name}</strong>: {error.message}
          </p>
          {error.at && <CodeBlock label="Where" text={error.at} />}
        </div>
      )}
      {logs.length > 0 && <Logs invocation={invocation} />}
      <Fold title="Event">
        <CodeBlock label="Event" text={prettyJson(invocation.event)} />
      </Fold>
      {result !== undefined && result !== "" && (
        <Fold title="Result">
          <CodeBlock label="Result" text={prettyJson(result)} />
        </Fold>
      )}
    </section>
  );
}

const kinds = { request: "awaited", event: "handed over", queue: "from the queue" } as const;

function remark({ kind, attempt, durationMs }: Invocation): string {
  const took = durationMs === undefined ? "still running" : `${Math.round(durationMs)} ms`;
  return [kinds[kind], `attempt ${attempt}`, took].join(" · ");
}

function Logs({ invocation }: { readonly invocation: Invocation }): JSX.Element {
  return (
    <Fold title={`Logs (${invocation.logs.length})`} open>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre class="logs" tabIndex={0}>
        {invocation.logs.map((line, index) => {
          const { text, isFault } = readableLine(line);
          return (
            <span class={isFault ? "log-fault" : undefined} title={line.text} key={index}>
              <span class="log-at">+{Math.round(line.atMs - invocation.startedAtMs)}</span> {text}
              {"\n"}
            </span>
          );
        })}
      </pre>
    </Fold>
  );
}
