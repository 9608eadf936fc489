/** A row of the inspector. */
import type { JSX } from "preact";
import type { InspectedRequest } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { functionNames, outcomeOf } from "./summary.ts";

const kinds: Readonly<Record<InspectedRequest["kind"], string>> = {
  command: "Command",
  block_actions: "Action",
  view_submission: "Submit",
  view_closed: "Close",
  block_suggestion: "Options",
  event: "Event",
  visit: "Visit",
  queue: "Queue",
};

/** One request: what it was, how fast it was acknowledged, how it ended. */
export function RequestRow({
  request,
  isOpen,
  onToggle,
}: {
  readonly request: InspectedRequest;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): JSX.Element {
  const outcome = outcomeOf(request);
  return (
    <tr class={isOpen ? "request open" : "request"} onClick={onToggle}>
      <td class="when">{timeOfDay(request.atMs)}</td>
      <td class="kind">{kinds[request.kind]}</td>
      <td class="what">
        <button
          type="button"
          class="row-button"
          aria-expanded={isOpen}
          data-request-id={request.id}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {request.title}
        </button>
      </td>
      <td class="verified">
        <Verified request={request} />
      </td>
      <td class="number ack">{request.ackMs === undefined ? "–" : `${Math.round(request.ackMs)} ms`}</td>
      <td class="job">
        {request.jobId ? <code title={request.jobId}>{shortJob(request.jobId)}</code> : "–"}
      </td>
      <td class="function">{functionNames(request).join(", ") || "–"}</td>
      <td class="outcome">
        <span class={`outcome-tag ${outcome}`}>{outcome}</span>
      </td>
    </tr>
  );
}

function Verified({ request }: { readonly request: InspectedRequest }): JSX.Element {
  if (request.kind === "queue" || request.kind === "visit") return <span class="hint">–</span>;
  if (request.status === undefined) return <span class="hint">…</span>;
  return request.verified ? (
    <span class="good">
      <Icon name="check" />
      <span class="visually-hidden">verified</span>
    </span>
  ) : (
    <span class="bad">
      <Icon name="close" />
      <span class="visually-hidden">refused</span>
    </span>
  );
}

/** The last characters tell jobs apart; the first ones are often alike. */
function shortJob(jobId: string): string {
  return jobId.length > 10 ? `…${jobId.slice(-8)}` : jobId;
}

/** Time of day with milliseconds, in the browser's time zone. */
export function timeOfDay(atMs: number): string {
  const at = new Date(atMs);
  const two = (part: number) => String(part).padStart(2, "0");
  const ms = String(at.getMilliseconds()).padStart(3, "0");
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}.${ms}`;
}
