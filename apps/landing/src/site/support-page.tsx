/** The support page. */
import type { ComponentChildren, VNode } from "preact";
import { Document } from "./parts/document.tsx";
import { setting } from "./settings.ts";

interface QuestionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Question({ title, children }: QuestionProps): VNode {
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}

/** How to reach somebody, and what most people ask. */
export function SupportPage(): VNode {
  const email = setting("contactEmail");
  return (
    <Document
      locale="en"
      title="Support · Luckydraw"
      description="How to reach us, and answers to what most people ask."
      path="/support"
    >
      <div class="article">
        <h1>Support</h1>
        <p class="lead">
          Write to <a href={`mailto:${email}`}>{email}</a>. A person answers within two business days. You
          need no account.
        </p>
        <p>
          It helps to say which workspace and channel, and the draw's number if there is one. If a message of
          Luckydraw showed a reference, include it. Please don't send tokens or passwords.
        </p>
        <h2>What most people ask</h2>
        <Question title="Luckydraw says that it isn't in the channel">
          <p>
            In a private channel or a group conversation it has to be invited: type{" "}
            <code>/invite @Luckydraw</code> there, then the command again.
          </p>
        </Question>
        <Question title="Somebody is missing from the draw">
          <p>
            Bots and deactivated accounts never take part. In a draw of a channel's members the one who asks
            is left out, unless an admin chose otherwise on Luckydraw's Home; name them to include them, as in{" "}
            <code>/luckydraw 1 #random @ann</code>.
          </p>
        </Question>
        <Question title="A draw says that it waits for the beacon">
          <p>
            The beacon's mirrors can't be reached at the moment. The result is already fixed and only not
            known yet. Luckydraw asks again, less and less often, and calls the draw off in the open after a
            day.
          </p>
        </Question>
        <Question title="The check says that a receipt has been changed">
          <p>
            Get a fresh receipt first: press <em>Verify</em> below the draw in Slack. Most often a copied
            receipt lost a character on the way. If the fresh one fails as well, please send us both.
          </p>
        </Question>
        <Question title="How do I remove Luckydraw?">
          <p>
            In Slack: <em>Tools &amp; settings → Manage apps → Luckydraw → Remove app</em>. Its token and what
            it keeps of your workspace are deleted then, draws and settings included.
          </p>
        </Question>
        <Question title="What do you know of me, and how do I have it deleted?">
          <p>
            The <a href="/privacy">privacy policy</a> lists it in one table. For a copy, or to have a draw
            that you are in deleted before its 90 days are up, write to the address above.
          </p>
        </Question>
        <h2>Security</h2>
        <p>
          If you found a weakness, write to <a href={`mailto:${email}?subject=Security`}>{email}</a> with the
          subject “Security”. We answer within two business days, and we take no action against anyone who
          reports in good faith and leaves other people's data alone.
        </p>
      </div>
    </Document>
  );
}
