/** Files that wait in the composer. */
import type { JSX } from "preact";
import { sizeText } from "../size-text.ts";

/** Lists files that go out with the next message. */
export function AttachedFiles({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <ul class="attached" aria-label="Attached files">
      {files.map((file) => (
        <li class="chip" key={`${file.name}-${file.size}-${file.lastModified}`}>
          {file.name} <span class="hint">{sizeText(file.size)}</span>
          <button type="button" aria-label={`Remove ${file.name}`} onClick={() => onRemove(file)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
