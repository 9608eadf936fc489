/** One line for what goes on behind the page: a lost connection, a function that was rebuilt. */
import type { JSX } from "preact";
import type { State } from "../state/state.ts";

/** Says nothing while all is well. */
export function StatusLine({ state }: { readonly state: State }): JSX.Element {
  return (
    <div class="status-line" role="status">
      {state.connection === "lost" && (
        <p class="status lost">Connection lost. Trying again; what you missed will be here then.</p>
      )}
      {state.connection !== "lost" && state.rebuild && <Rebuild rebuild={state.rebuild} />}
    </div>
  );
}

function Rebuild({ rebuild }: { readonly rebuild: NonNullable<State["rebuild"]> }): JSX.Element {
  if (rebuild.ok) {
    return (
      <p class="status rebuilt" key={rebuild.functionName}>
        {rebuild.functionName} was rebuilt. The next request runs the new code.
      </p>
    );
  }
  return (
    <div class="status lost">
      <p>{rebuild.functionName} doesn't build; the last good build keeps running.</p>
      {rebuild.message && <pre>{rebuild.message}</pre>}
    </div>
  );
}
