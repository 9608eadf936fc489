/** The drawer that shows each request to the app and all that came of it. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InspectedRequest } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { RequestDetail } from "./request-detail.tsx";
import { RequestRow } from "./request-row.tsx";

/** Lists requests, the newest first; a row opens its detail. Esc closes the detail, then the drawer. */
export function Inspector({
  requests,
  onClose,
}: {
  readonly requests: readonly InspectedRequest[];
  readonly onClose: () => void;
}): JSX.Element {
  const [openId, setOpenId] = useState<string>();
  const drawer = useRef<HTMLElement>(null);
  const open = requests.find((request) => request.id === openId);
  useEffect(() => {
    drawer.current?.focus();
  }, []);
  const closeDetail = () => {
    setOpenId(undefined);
    drawer.current?.querySelector<HTMLElement>(`[data-request-id="${CSS.escape(openId ?? "")}"]`)?.focus();
  };
  return (
    <section
      class={open ? "inspector with-detail" : "inspector"}
      aria-label="Inspector"
      tabIndex={-1}
      ref={drawer}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        if (open) closeDetail();
        else onClose();
      }}
    >
      <header class="pane-head">
        <h2>
          Inspector <span class="hint">each request to the app, and what came of it</span>
        </h2>
        <button type="button" class="icon-button" aria-label="Close inspector" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {requests.length === 0 ? (
        <p class="empty">Nothing yet. Type a command or press a button, and each request appears here.</p>
      ) : (
        <div class="inspector-panes">
          <RequestTable requests={requests} openId={openId} onOpen={setOpenId} />
          {open && <RequestDetail key={open.id} request={open} onClose={closeDetail} />}
        </div>
      )}
    </section>
  );
}

function RequestTable({
  requests,
  openId,
  onOpen,
}: {
  readonly requests: readonly InspectedRequest[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="request-list" tabIndex={0} aria-label="Requests">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Kind</th>
            <th scope="col">Request</th>
            <th scope="col">Verified</th>
            <th scope="col" class="number">
              Ack
            </th>
            <th scope="col">Job</th>
            <th scope="col">Function</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {requests.toReversed().map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              isOpen={request.id === openId}
              onToggle={() => onOpen(request.id === openId ? undefined : request.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
