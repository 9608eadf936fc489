/** The page's few pictograms, drawn in the text's colour. */
import type { JSX } from "preact";

const paths = {
  send: "M3 10 17 3l-4 14-3.5-5.5L3 10Zm6.5 1.5L17 3",
  attach:
    "M14.5 9.5 9 15a3.2 3.2 0 0 1-4.6-4.6l6.2-6.1a2.2 2.2 0 0 1 3.1 3.1l-6.1 6.1a1.1 1.1 0 0 1-1.6-1.6l5.4-5.3",
  close: "m5 5 10 10M15 5 5 15",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  reply: "M4 4h12v9H9l-4 3.5V13H4V4Z",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Zm8 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  lock: "M5 9h10v8H5V9Zm2 0V6.5a3 3 0 0 1 6 0V9",
  hash: "M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.5M3 12.5h13.5",
  inspect: "M3 4h14v12H3V4Zm0 4h14M7 8v8",
  sun: "M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.6m0 11.8v1.6M2.5 10h1.6m11.8 0h1.6M4.7 4.7l1.1 1.1m8.4 8.4 1.1 1.1m0-10.6-1.1 1.1m-8.4 8.4-1.1 1.1",
  moon: "M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z",
  auto: "M10 3a7 7 0 1 0 0 14V3Zm0 0a7 7 0 0 1 0 14",
  home: "M3 9.500 10 3.500l7 6V17h-4.500v-4.500h-5V17H3V9.500Z",
  plus: "M10 4v12M4 10h12",
  check: "m4 10.5 4 4 8-9",
  warning: "M10 3 2.5 16.5h15L10 3Zm0 5v4m0 2.2v.3",
  chevron: "m5.5 8 4.5 4.5L14.5 8",
  file: "M5 2.5h6.5L15 6v11.5H5v-15Zm6.5 0V6H15",
  down: "M10 3.5v12m-5-5 5 5 5-5",
  people:
    "M7.5 9a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.5 16.5c0-3 2-5 5-5s5 2 5 5m.3-12.6a2.7 2.7 0 0 1 0 5m1.2 2.8c2.200.5 3.500 2.300 3.500 4.800",
} as const;

/** A pictogram's name. */
export type IconName = keyof typeof paths;

/** Shows a pictogram; words beside it or a label around it say what it means. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
