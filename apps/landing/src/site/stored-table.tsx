/** What is stored, as the privacy policy lists it. */
import type { VNode } from "preact";

/** Each thing that is stored: what, why, how long. */
const STORED = [
  [
    "A draw: the ids of workspace, channel, organiser and entries (or the options that were typed), tickets, prize, rules, the beacon's answer, who was left out and why",
    "To name the winners, to let people check the draw, to draw again or name the next reserve",
    "90 days from the draw",
  ],
  [
    "Of each channel that drew: its id, the workspace's, and the number of its last draw",
    "So that no number is given twice",
    "Until you ask",
  ],
  [
    "That a command, click or form was done: an id made of Slack's own ids",
    "So that a request that Slack sends twice draws once",
    "1 day",
  ],
  [
    "Work in waiting: the key of a draw, or what was sent off with the form (with the prize and the names that were entered)",
    "To finish a draw when the beacon's round is out, and to try again after a failure",
    "Seconds as a rule; up to 14 days when something failed",
  ],
  [
    "The installation: ids of workspace or organisation and of the person who installed, granted permissions, dates, the Slack token (encrypted)",
    "To act in your workspace",
    "Until you ask; the token opens nothing from the moment you uninstall",
  ],
] as const;

/** The table of the privacy policy. */
export function StoredTable(): VNode {
  return (
    <section class="table" aria-label="What is stored" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {STORED.map(([what, why, howLong]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{why}</td>
              <td>{howLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
