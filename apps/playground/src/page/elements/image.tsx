/** Pictures. Only this server's own are loaded: nothing on the page asks another host. */
import type { JSX } from "preact";
import { type Json, stringOf } from "../json.ts";
import { safeHref } from "../mrkdwn/safe-href.ts";

/** A picture of an app, or its alternative text with a link when it lies on another host. */
export function ImageElement({ element }: { readonly element: Json }): JSX.Element {
  const address = stringOf(element, "image_url") ?? "";
  const description = stringOf(element, "alt_text") ?? "";
  if (isOwn(address)) return <img src={address} alt={description} loading="lazy" />;
  const href = safeHref(address);
  const words = description || "Picture";
  return (
    <span class="foreign-image">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
      <span class="hint">picture on another host, not loaded</span>
    </span>
  );
}

function isOwn(address: string): boolean {
  if (address.startsWith("/") && !address.startsWith("//")) return !address.includes("\\");
  return typeof location !== "undefined" && address.startsWith(`${location.origin}/`);
}
