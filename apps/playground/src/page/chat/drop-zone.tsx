/** Takes files that are dragged over it. */
import type { ComponentChildren, JSX } from "preact";
import { useRef, useState } from "preact/hooks";

/** Wraps a channel; dropped files go to `onFiles`. */
export function DropZone({
  onFiles,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const enter = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has the attach button as its other way
    <div
      class="drop-zone"
      onDragEnter={(event) => event.dataTransfer?.types.includes("Files") && enter(1)}
      onDragLeave={() => enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
      {over && <p class="drop-hint">Drop the files to attach them</p>}
    </div>
  );
}
