/** Starts the verifier: the one place that touches the browser's worker, location and title. */
import { render } from "preact";
import type { Locale } from "../locale.ts";
import { createChecker } from "./check/checker.ts";
import { TextContext } from "./text-context.ts";
import { Verifier } from "./verifier.tsx";
import type { VerifierWords } from "./words/verifier-words.ts";

/** Renders into the page's place for it. */
export function startVerifier(locale: Locale, words: VerifierWords): void {
  const place = document.getElementById("verifier");
  if (place === null) return;
  const checker = createChecker(
    () => new Worker(new URL("./check/worker.ts", import.meta.url), { type: "module" }),
  );
  keepFragmentInLinks();
  render(
    <TextContext.Provider value={{ locale, words }}>
      <Verifier checker={checker} />
    </TextContext.Provider>,
    place,
  );
}

/** The same receipt in another language: a link to it takes along what is in the address. */
function keepFragmentInLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
}
