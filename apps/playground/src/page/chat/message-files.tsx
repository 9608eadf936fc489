/** Files in a message. */
import type { JSX } from "preact";
import type { PlaygroundFile } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { sizeText } from "../size-text.ts";

const shownInline: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
]);

/** Pictures as pictures, other files as a card to download. */
export function MessageFiles({ files }: { readonly files: readonly PlaygroundFile[] }): JSX.Element {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          {shownInline.has(file.mimetype) ? (
            <a href={file.url} target="_blank" rel="noopener" class="picture">
              <img src={file.url} alt={file.name} />
            </a>
          ) : (
            <a href={file.url} download={file.name} class="file-card">
              <Icon name="file" />
              <span>
                <span class="file-name">{file.name}</span>
                <span class="hint">{sizeText(file.sizeBytes)}</span>
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
