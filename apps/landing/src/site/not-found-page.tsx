/** The page for addresses that lead nowhere. */
import type { VNode } from "preact";
import { Document } from "./parts/document.tsx";

/** Says so, and where to go. */
export function NotFoundPage(): VNode {
  return (
    <Document locale="en" title="Not found · Luckydraw" description="There is nothing at this address.">
      <div class="article">
        <h1>There is nothing here</h1>
        <p>
          The address may be mistyped, or what it led to is gone. A draw is never lost this way: its receipt
          is in Slack.
        </p>
        <p>
          <a href="/">Start page</a> · <a href="/verify">Check a draw</a> · <a href="/support">Support</a>
        </p>
      </div>
    </Document>
  );
}
