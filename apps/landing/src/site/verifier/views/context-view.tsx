/** What a receipt says beside what was verified. */
import type { ReceiptContext } from "@luckydraw/draw-core";
import type { VNode } from "preact";
import { timeText } from "../format.ts";
import { useText } from "../text-context.ts";

const MEMBERS = ["number", "prize", "channel", "organiser", "committedAt", "revealedAt"] as const;

/** Kept apart from the verdict, and named as what it is. */
export function ContextView({ context }: { readonly context: ReceiptContext }): VNode {
  const { locale, words } = useText();
  const textOf = (name: (typeof MEMBERS)[number]): string => {
    const value = context[name];
    if (name === "number") return `#${value}`;
    return name === "committedAt" || name === "revealedAt"
      ? timeText(locale, Number(value) * 1000)
      : String(value);
  };
  return (
    <section class="context">
      <h2>{words.context.title}</h2>
      <p>{words.context.text}</p>
      <dl>
        {MEMBERS.filter((name) => context[name] !== undefined).map((name) => (
          <div key={name}>
            <dt>{words.context.names[name]}</dt>
            <dd>
              <bdi>{textOf(name)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
