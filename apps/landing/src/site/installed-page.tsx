/** Where people arrive after an installation. */
import type { VNode } from "preact";
import { Document } from "./parts/document.tsx";
import { setting } from "./settings.ts";

/** What to do next, and the way back to Slack. */
export function InstalledPage(): VNode {
  return (
    <Document
      locale="en"
      title="Luckydraw is installed"
      description="What to do next in Slack."
      translated="product"
    >
      <div class="article">
        <p class="done">
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="m5 12.500 4.500 4.500L19 7.500" />
          </svg>
          Installed
        </p>
        <h1>Luckydraw is in your workspace</h1>
        <p>
          <a class="button strong" href={`https://slack.com/app_redirect?app=${setting("slackAppId")}`}>
            Open Slack
          </a>
        </p>
        <h2>Try it</h2>
        <ol class="numbered">
          <li>
            Go to a channel and type <code>/luckydraw 1 tea, coffee, water</code>. Nobody is mentioned, so
            nobody is disturbed.
          </li>
          <li>
            Watch the message: first the fingerprint of the list, a few seconds later the result. Press{" "}
            <em>Verify</em> below it.
          </li>
          <li>
            Draw people with <code>/luckydraw 3</code>, or type <code>/luckydraw</code> alone for a form with
            everything in it.
          </li>
        </ol>
        <h2>Good to know</h2>
        <ul>
          <li>
            In a private channel, invite it first: <code>/invite @Luckydraw</code>
          </li>
          <li>
            <code>/luckydraw help</code> answers in your own Slack language: English, Korean or Japanese.
          </li>
          <li>
            The one who asks is left out of a draw of a channel's members. Name them to include them. Admins
            can change that, and the language that channels see, on Luckydraw's Home in Slack.
          </li>
          <li>
            To remove it: in Slack, open <em>Tools &amp; settings → Manage apps → Luckydraw → Remove app</em>.
            What is kept of your workspace is deleted with it.
          </li>
        </ul>
        <p>
          Stuck? <a href="/support">Support</a> answers within two business days.
        </p>
      </div>
    </Document>
  );
}
