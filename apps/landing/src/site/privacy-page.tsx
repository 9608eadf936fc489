/** The privacy policy, written by hand. */
import type { VNode } from "preact";
import { Document } from "./parts/document.tsx";
import { setting } from "./settings.ts";
import { StoredTable } from "./stored-table.tsx";

/** The whole policy. */
export function PrivacyPage(): VNode {
  return (
    <Document
      locale="en"
      title="Privacy policy · Luckydraw"
      description="What Luckydraw stores, why, for how long, and how to have it deleted."
      path="/privacy"
    >
      <div class="article">
        <h1>Privacy policy</h1>
        <p class="lead">
          Luckydraw stores what a draw is made of, so that people can check it, and deletes it after 90 days,
          or as soon as you remove the app. It doesn't read your messages, shows no advertisements, sells
          nothing and tracks nobody.
        </p>
        <p class="quiet">Last changed on 27 November 2026.</p>
        <Responsible />
        <h2>What is stored, why, and for how long</h2>
        <StoredTable />
        <p>
          Logs hold ids, durations and error codes, never message text, names or tokens. They are deleted
          after {setting("logRetentionDays")} days. Backups of the database end 35 days after what they are a
          copy of.
        </p>
        <Removal />
        <Read />
        <Token />
        <ThirdParties />
        <Rights />
        <Rest />
      </div>
    </Document>
  );
}

function Responsible(): VNode {
  return (
    <>
      <h2>Who is responsible</h2>
      <p>
        {setting("operatorName")} runs this copy of Luckydraw. Questions and requests about your data go to{" "}
        <a href={`mailto:${setting("contactEmail")}`}>{setting("contactEmail")}</a>; a person answers within
        two business days.
      </p>
    </>
  );
}

function Removal(): VNode {
  return (
    <>
      <h2>When you remove the app</h2>
      <p>
        As soon as Slack tells us that Luckydraw was removed from your workspace, its token, draws, settings
        and records of what was done are deleted. Nobody has to ask. Three things can't be picked out and end
        by their time: requests that failed for good after 14 days, logs after {setting("logRetentionDays")}{" "}
        days, backups after 35 days.
      </p>
    </>
  );
}

function Read(): VNode {
  return (
    <>
      <h2>What is read and not kept</h2>
      <p>
        When somebody asks for a draw, Luckydraw asks Slack who is a member of the channel or group that is
        named, and looks accounts up to leave out bots and deactivated ones and to answer in the person's
        language and time zone. Names and profiles are used for that answer and not stored; only ids are. When
        somebody opens Luckydraw's Home, it asks which of the channels that drew the person is in, and whether
        they are an admin.
      </p>
      <p>
        Slack's requests also carry data that Luckydraw receives and has no use for: the names of the person,
        the channel and the workspace, the workspace's address, ids of the organisation and of Slack Connect
        partners, and with a click the message that was clicked, which is Luckydraw's own. They are in memory
        while the request is answered, and are written down only within a request that fails for good (see the
        table). Luckydraw asks for no permission to read messages and gets none.
      </p>
    </>
  );
}

function Token(): VNode {
  return (
    <>
      <h2>The Slack token</h2>
      <p>
        At installation Slack hands Luckydraw a token for the permissions that its consent page lists. It is
        used to post and edit draws, to read who may take part, and to answer you; for nothing else, and by
        nobody by hand. It is encrypted with a key of AWS KMS and bound to your workspace, is never logged,
        and is sent to Slack alone. It opens nothing any more once the app is removed or the token is revoked,
        and is then deleted.
      </p>
    </>
  );
}

function ThirdParties(): VNode {
  return (
    <>
      <h2>Who else is involved</h2>
      <ul>
        <li>
          <strong>Amazon Web Services</strong> stores and processes all of the above on our behalf, in the
          region {setting("awsRegion")}, encrypted at rest and in transit.
        </li>
        <li>
          <strong>drand</strong>, the public beacon, is asked for the number of a round. The request comes
          from our servers and holds a round's number, nothing about you.
        </li>
        <li>
          <strong>Slack</strong> is where you use Luckydraw; its own terms apply there. Draws, receipts and
          lists that are posted in a channel are messages and files of your workspace and stay as long as you
          keep them.
        </li>
      </ul>
      <p>Nobody else gets any of it, unless a law compels us; then we tell you, if we may.</p>
      <h2>This website</h2>
      <p>
        It sets no cookies, except one for ten minutes while you install the app, which ties the installation
        to your browser. It loads nothing from other hosts. A receipt that you check stays in your browser:
        the page can't send it anywhere, and the part of a link behind <code>#</code> is never sent to a
        server. AWS's content delivery network sees your IP address to answer you; we keep no access logs of
        it.
      </p>
    </>
  );
}

function Rights(): VNode {
  return (
    <>
      <h2>See, move, correct, delete</h2>
      <ul>
        <li>
          <strong>See and move:</strong> <em>Verify</em> below a draw, or <code>/luckydraw verify 12</code>,
          gives its receipt, which is all of it, as JSON. For everything that concerns you or your workspace,
          write to the same address; you get a copy within 30 days.
        </li>
        <li>
          <strong>Delete:</strong> remove the app in Slack, and what is kept of your workspace goes with it.
          While it stays, draws end by themselves after 90 days. To have something deleted sooner, write to{" "}
          <a href={`mailto:${setting("contactEmail")}?subject=Deletion`}>{setting("contactEmail")}</a>: as an
          admin for the workspace, as a person for the draws that you are in. It is done within 30 days, and
          you are told. A receipt that is posted in Slack is yours to delete there.
        </li>
        <li>
          <strong>Correct or object:</strong> write to us. A finished draw can't be changed without becoming
          invalid, so we delete it instead.
        </li>
      </ul>
      <p>
        We rely on your agreement with us to run the app (Article 6(1)(b) GDPR) and on the legitimate interest
        of those who take part in a draw in being able to check it (6(1)(f)). You may complain to your data
        protection authority.
      </p>
    </>
  );
}

function Rest(): VNode {
  return (
    <>
      <h2>If something goes wrong</h2>
      <p>
        If data of your workspace gets into wrong hands, we tell the person who installed Luckydraw, and
        Slack, within 72 hours of learning of it.
      </p>
      <h2>Changes</h2>
      <p>
        A change of this policy is dated above. If it concerns more than wording, this page announces it 14
        days before it holds. Luckydraw is meant for workplaces and not for children under 16.
      </p>
    </>
  );
}
