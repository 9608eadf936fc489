/** Winners, an order or teams. */
import type { VNode } from "preact";
import type { Beginning, DrawSummary } from "../check/report.ts";
import { numberText } from "../format.ts";
import { useText } from "../text-context.ts";

interface ResultProps {
  readonly draw: DrawSummary;
  /** Winners have their gold only when the receipt is genuine. */
  readonly isTrusted: boolean;
}

/** What came out, or what a receipt that doesn't hold claims. */
export function ResultView({ draw, isTrusted }: ResultProps): VNode {
  const { words } = useText();
  const titles = { pick: words.draw.winners, order: words.draw.order, teams: words.draw.teams };
  return (
    <section class={isTrusted ? `result trusted ${draw.method}` : "result"}>
      <h2>{isTrusted ? titles[draw.method] : words.draw.claims}</h2>
      {draw.method === "teams" ? (
        <Teams teams={draw.result as Beginning<Beginning<string>>} />
      ) : (
        <Ids ids={draw.result as Beginning<string>} />
      )}
      {draw.struck.total > 0 && <Struck struck={draw.struck} />}
    </section>
  );
}

function Ids({ ids }: { readonly ids: Beginning<string> }): VNode {
  const { words } = useText();
  if (ids.total === 0) return <p>{words.draw.noWinner}</p>;
  return (
    <>
      <ol class="ranked">
        {ids.shown.map((id, index) => (
          <li key={index}>
            <span class="ball" aria-hidden="true">
              {index + 1}
            </span>
            <bdi>{id}</bdi>
          </li>
        ))}
      </ol>
      <More list={ids} />
    </>
  );
}

function Teams({ teams }: { readonly teams: Beginning<Beginning<string>> }): VNode {
  const { words } = useText();
  return (
    <>
      <div class="teams">
        {teams.shown.map((team, index) => (
          <div key={index}>
            <h3>{words.draw.team(index + 1)}</h3>
            <ul>
              {team.shown.map((id, place) => (
                <li key={place}>
                  <bdi>{id}</bdi>
                </li>
              ))}
            </ul>
            <More list={team} />
          </div>
        ))}
      </div>
      <More list={teams} />
    </>
  );
}

function Struck({ struck }: { readonly struck: DrawSummary["struck"] }): VNode {
  const { draw } = useText().words;
  return (
    <div class="struck">
      <h3>{draw.struck}</h3>
      <ul>
        {struck.shown.map(({ id, reason }, index) => (
          <li key={index}>
            <bdi>{id}</bdi> (<bdi>{Object.hasOwn(draw.reasons, reason) ? draw.reasons[reason] : reason}</bdi>)
          </li>
        ))}
      </ul>
      <More list={struck} />
    </div>
  );
}

/** How much of a list is not shown. */
export function More({ list }: { readonly list: Beginning<unknown> }): VNode | null {
  const { locale, words } = useText();
  const rest = list.total - list.shown.length;
  return rest === 0 ? null : <p class="quiet">{words.draw.more(numberText(locale, rest))}</p>;
}
