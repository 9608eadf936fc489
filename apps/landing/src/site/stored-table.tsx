/** What is stored, as the privacy policy lists it. */
import type { VNode } from "preact";

/** Each thing that is stored: what, why, how long. */
const STORED = [
  [
    "A draw: the ids of workspace, channel, organiser and entries (or the options that were typed), tickets, prize, rules, the beacon's answer, who was left out and why",
    "To name the winners, to let people check the draw, to draw again or name the next reserve",
    "90 days from the draw, or until you remove the app",
  ],
  [
    "Of each channel that drew: its id, the workspace's, and the number of its last draw",
    "So that no number is given twice",
    "Until you remove the app",
  ],
  [
    "Settings of the workspace: the language that channels see, whether the one who draws takes part",
    "To draw the way your workspace wants it",
    "Until you change them or remove the app",
  ],
  [
    "That a command, click or form was done: an id made of Slack's own ids",
    "So that a request that Slack sends twice draws once",
    "1 day, or until you remove the app",
  ],
  [
    "Work in waiting: the key of a draw, or what was sent off with the form (with the prize and the names that were entered)",
    "To finish a draw when the beacon's round is out, and to try again after a failure",
    "Seconds as a rule; up to 4 days when something hangs",
  ],
  [
    "A request that failed for good, as it came: what was typed or pressed, with the names of person, channel and workspace that Slack adds",
    "To tell whoever waits for it, and to mend what failed",
    "14 days",
  ],
  [
    "The installation: names and ids of the workspace or organisation and of the bot, the id of the person who installed, granted permissions, dates, the Slack token (encrypted)",
    "To act in your workspace",
    "Until you remove the app",
  ],
  [
    "A picture, in copies of Luckydraw that turn pictures into links, where somebody turned that on for the channel: the picture without its camera and place data, at an address that can't be guessed and anybody may open; its size, text and link; ids of the file, the message and who posted it",
    "To serve it where the link is used",
    "Until somebody presses Remove, the file is deleted in Slack, or you remove the app; caches that are not ours may keep a copy longer",
  ],
  [
    "That an installation was begun: a random number",
    "So that nobody finishes it a second time",
    "70 minutes",
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
