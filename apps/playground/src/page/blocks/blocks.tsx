/** Which component shows which Block Kit block. */
import type { FunctionComponent, JSX } from "preact";
import { plainText } from "../elements/element.ts";
import { ElementView } from "../elements/element-view.tsx";
import { ImageElement } from "../elements/image.tsx";
import { asObject, type Json, objectsOf, stringOf } from "../json.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { unescapeSlack } from "../mrkdwn/escape.ts";
import { blockIdOf } from "./initial-values.ts";
import { InputBlock } from "./input-block.tsx";
import { RichText } from "./rich-text.tsx";
import { TextObject } from "./text-object.tsx";

interface BlockProps {
  readonly block: Json;
  readonly blockId: string;
}

/** Shows Block Kit blocks in their order. */
export function Blocks({ blocks }: { readonly blocks: readonly Json[] }): JSX.Element {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView key={blockIdOf(block, index)} block={block} blockId={blockIdOf(block, index)} />
      ))}
    </div>
  );
}

const views: Readonly<Record<string, FunctionComponent<BlockProps>>> = {
  header: Header,
  section: Section,
  context: Context,
  actions: Actions,
  divider: () => <hr />,
  image: ImageBlock,
  input: InputBlock,
  rich_text: RichText,
  file: FileBlock,
};

function BlockView(props: BlockProps): JSX.Element {
  const type = stringOf(props.block, "type") ?? "";
  const View = Object.hasOwn(views, type) ? views[type] : undefined;
  return (
    <div class={`block block-${View ? type : "unknown"}`}>
      {View ? <View {...props} /> : <span class="unknown">Not shown here: {type || "a block"}</span>}
    </div>
  );
}

function Header({ block }: BlockProps): JSX.Element {
  return <h3>{withEmoji(unescapeSlack(plainText(block["text"])))}</h3>;
}

function Section({ block, blockId }: BlockProps): JSX.Element {
  const fields = objectsOf(block, "fields");
  return (
    <>
      <div class="section-text">
        {block["text"] !== undefined && <TextObject text={block["text"]} />}
        {fields.length > 0 && (
          <div class="section-fields">
            {fields.map((field, index) => (
              <TextObject key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {block["accessory"] !== undefined && (
        <div class="accessory">
          <ElementView element={asObject(block["accessory"])} blockId={blockId} />
        </div>
      )}
    </>
  );
}

function Context({ block }: BlockProps): JSX.Element {
  return (
    <>
      {objectsOf(block, "elements").map((element, index) =>
        element["type"] === "image" ? (
          <ImageElement key={index} element={element} />
        ) : (
          <TextObject key={index} text={element} />
        ),
      )}
    </>
  );
}

function Actions({ block, blockId }: BlockProps): JSX.Element {
  return (
    <>
      {objectsOf(block, "elements").map((element, index) => (
        <ElementView key={stringOf(element, "action_id") ?? index} element={element} blockId={blockId} />
      ))}
    </>
  );
}

function ImageBlock({ block }: BlockProps): JSX.Element {
  const title = plainText(block["title"]);
  return (
    <figure>
      {title && <figcaption>{title}</figcaption>}
      <ImageElement element={block} />
    </figure>
  );
}

function FileBlock({ block }: BlockProps): JSX.Element {
  return <span class="hint">File: {stringOf(block, "external_id") ?? "unnamed"}</span>;
}
