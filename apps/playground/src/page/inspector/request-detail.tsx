/** A request opened: headers, body, answer, invocations, calls to Slack. */
import type { JSX } from "preact";
import type { InspectedRequest, Invocation } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { CodeBlock } from "./code-block.tsx";
import { Fold } from "./fold.tsx";
import { InvocationView } from "./invocation-view.tsx";
import { timeOfDay } from "./request-row.tsx";
import { formFields, prettyJson } from "./summary.ts";

/** Everything that is known of a request. What went wrong stands first. */
export function RequestDetail({
  request,
  onClose,
}: {
  readonly request: InspectedRequest;
  readonly onClose: () => void;
}): JSX.Element {
  const fields = formFields(request.body);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="request-detail" tabIndex={0} aria-label={`Request ${request.title}`}>
      <header class="detail-head">
        <h3>{request.title}</h3>
        <button type="button" class="icon-button" aria-label="Close request" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <Facts request={request} />
      {failuresFirst(request.invocations).map((invocation) => (
        <InvocationView key={`${invocation.id}-${invocation.attempt}`} invocation={invocation} />
      ))}
      <Calls request={request} />
      <Fold title="Request">
        <CodeBlock label="Request line" text={`${request.method} ${request.path}`} />
        <h5>Headers</h5>
        <Pairs pairs={Object.entries(request.headers)} />
        <h5>Body</h5>
        {fields ? <Pairs pairs={fields} /> : <CodeBlock label="Body" text={prettyJson(request.body)} />}
        {fields && (
          <Fold title="As sent">
            <CodeBlock label="Body as sent" text={request.body} />
          </Fold>
        )}
      </Fold>
      {request.responseBody && (
        <Fold title="Answer">
          <CodeBlock label="Answer" text={prettyJson(request.responseBody)} />
        </Fold>
      )}
    </section>
  );
}

function failuresFirst(invocations: readonly Invocation[]): readonly Invocation[] {
  return invocations.toSorted((one, other) => Number(!one.error) - Number(!other.error));
}

function Facts({ request }: { readonly request: InspectedRequest }): JSX.Element {
  const facts: (readonly [string, string])[] = [["Sent", timeOfDay(request.atMs)]];
  if (request.team !== undefined) facts.push(["Workspace", request.team]);
  if (request.kind !== "queue" && request.kind !== "visit") {
    facts.push(["Signature", request.status === undefined ? "…" : request.verified ? "verified" : "refused"]);
  }
  if (request.status !== undefined) facts.push(["Status", String(request.status)]);
  if (request.ackMs !== undefined) facts.push(["Acknowledged", `after ${request.ackMs.toFixed(1)} ms`]);
  if (request.jobId) facts.push(["Job", request.jobId]);
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Calls({ request }: { readonly request: InspectedRequest }): JSX.Element | null {
  if (request.calls.length === 0) return null;
  return (
    <section class="calls">
      <h4>Calls to Slack</h4>
      <table>
        <tbody>
          {request.calls.map((call, index) => (
            <tr key={index}>
              <td class="when">+{Math.round(call.atMs - request.atMs)} ms</td>
              <td>
                <code>{call.method}</code>
              </td>
              <td class={call.outcome === "ok" || /^2\d\d/.test(call.outcome) ? "good" : "bad"}>
                {call.outcome}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }): JSX.Element {
  return (
    <dl class="pairs">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
