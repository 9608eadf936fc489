/** The draw in a few lines: what was drawn, when it was decided, by what. */
import type { VNode } from "preact";
import type { DrawSummary } from "../check/report.ts";
import { timeText } from "../format.ts";
import { useText } from "../text-context.ts";

/** What the check itself vouches for. */
export function Facts({ draw }: { readonly draw: DrawSummary }): VNode {
  const { locale, words } = useText();
  return (
    <dl class="facts">
      <div>
        <dt class="visually-hidden">{words.draw.entries("")}</dt>
        <dd class="big">{words.draw.fact(draw.count, draw.entries.total, draw.method)}</dd>
      </div>
      <div>
        <dt>{words.draw.decidedAt}</dt>
        <dd>
          {draw.roundTimeMs !== undefined && <span>{timeText(locale, draw.roundTimeMs)}</span>}
          <span class="quiet">
            {draw.roundTimeMs === undefined ? `#${draw.round}` : words.draw.round(String(draw.round))}
          </span>
        </dd>
      </div>
      {draw.previous !== null && (
        <div>
          <dt>{words.draw.previous}</dt>
          <dd>
            <code>{draw.previous}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}
