/** A draw in four pictures, which are drawn of text and lines. */
import type { VNode } from "preact";
import type { ProductWords } from "../words/words.ts";

/** The commitment of the draw that the protocol page does by hand. */
const COMMITMENT = "681711e930d388738f1ed0424714be96fb3faf1c4c9346d1a2cbc1b08e7090e0";
const NODES = 12;

/** The steps, each with its picture. */
export function HowItWorks({ words }: { readonly words: ProductWords }): VNode {
  const figures = [
    <TypedFigure key="typed" />,
    <CommitmentFigure key="commitment" />,
    <BeaconFigure key="beacon" words={words} />,
    <ChecksFigure key="checks" words={words} />,
  ];
  return (
    <section class="how" id="how" aria-labelledby="how-title">
      <div class="wide">
        <h2 id="how-title">{words.howTitle}</h2>
        <p class="section-lead">{words.howLead}</p>
        <ol class="steps">
          {words.steps.map(({ title, text }, index) => (
            <li key={title}>
              <div class="figure" aria-hidden="true">
                {figures[index]}
              </div>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function TypedFigure(): VNode {
  return (
    <p class="figure-typed">
      <b>/luckydraw</b> 2<span class="caret" />
    </p>
  );
}

function CommitmentFigure(): VNode {
  const lines = COMMITMENT.match(/.{16}/g) ?? [];
  return (
    <p class="figure-commitment">
      {lines.map((line, index) => (
        <span key={line}>
          {index === 0 ? <b>{line.slice(0, 8)}</b> : line.slice(0, 8)} {line.slice(8)}
        </span>
      ))}
    </p>
  );
}

/** Independent signers around one number; most of them are enough. */
function BeaconFigure({ words }: { readonly words: ProductWords }): VNode {
  const nodes = Array.from({ length: NODES }, (_, index) => {
    const angle = (index / NODES) * 2 * Math.PI - Math.PI / 2;
    const place = (value: number) => (60 + 46 * value).toFixed(1);
    return { x: place(Math.cos(angle)), y: place(Math.sin(angle)), signed: index < 9 };
  });
  return (
    <div class="figure-beacon">
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="ring" cx="60" cy="60" r="46" />
        {nodes.map(({ x, y, signed }) => (
          <circle key={`${x} ${y}`} class={signed ? "signed" : "silent"} cx={x} cy={y} r="5" />
        ))}
        <text x="60" y="66">
          {words.stepFigures.seconds}
        </text>
      </svg>
      <p>{words.stepFigures.round}</p>
    </div>
  );
}

function ChecksFigure({ words }: { readonly words: ProductWords }): VNode {
  return (
    <ul class="figure-checks">
      {words.stepFigures.checks.map((check) => (
        <li key={check}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="12" />
            <path d="m6.500 12.500 3.800 3.800 7.200-8.200" />
          </svg>
          {check}
        </li>
      ))}
    </ul>
  );
}
