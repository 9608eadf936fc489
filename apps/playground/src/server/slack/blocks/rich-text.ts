/** Rich text. Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import * as v from "valibot";

const style = v.optional(
  v.strictObject({
    bold: v.optional(v.boolean()),
    italic: v.optional(v.boolean()),
    strike: v.optional(v.boolean()),
    underline: v.optional(v.boolean()),
    highlight: v.optional(v.boolean()),
    client_highlight: v.optional(v.boolean()),
    unlink: v.optional(v.boolean()),
    code: v.optional(v.boolean()),
  }),
);
const notEmpty = v.pipe(v.string(), v.minLength(1, "must be more than 0 characters"));

const inline = v.variant("type", [
  v.strictObject({ type: v.literal("text"), text: notEmpty, style }),
  v.strictObject({ type: v.literal("user"), user_id: v.pipe(v.string(), v.regex(/^[UW]/)), style }),
  v.strictObject({ type: v.literal("usergroup"), usergroup_id: v.pipe(v.string(), v.regex(/^S/)), style }),
  v.strictObject({ type: v.literal("channel"), channel_id: v.pipe(v.string(), v.regex(/^[CDG]/)), style }),
  v.strictObject({ type: v.literal("broadcast"), range: v.picklist(["here", "channel", "everyone"]) }),
  v.strictObject({ type: v.literal("color"), value: v.string() }),
  v.strictObject({
    type: v.literal("link"),
    url: notEmpty,
    text: v.optional(v.string()),
    unsafe: v.optional(v.boolean()),
    style,
  }),
  v.strictObject({
    type: v.literal("emoji"),
    name: notEmpty,
    unicode: v.optional(v.string()),
    skin_tone: v.optional(v.number()),
    style,
  }),
  v.strictObject({
    type: v.literal("date"),
    timestamp: v.number(),
    format: notEmpty,
    url: v.optional(v.string()),
    fallback: v.optional(v.string()),
    style,
  }),
]);

const section = v.strictObject({ type: v.literal("rich_text_section"), elements: v.array(inline) });

/** What a `rich_text` block may hold. */
export const richTextElement = v.variant("type", [
  section,
  v.strictObject({
    type: v.literal("rich_text_list"),
    style: v.picklist(["bullet", "ordered"]),
    elements: v.array(section),
    indent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(8))),
    offset: v.optional(v.number()),
    border: v.optional(v.picklist([0, 1])),
  }),
  v.strictObject({
    type: v.literal("rich_text_preformatted"),
    elements: v.array(inline),
    border: v.optional(v.picklist([0, 1])),
    language: v.optional(v.string()),
  }),
  v.strictObject({
    type: v.literal("rich_text_quote"),
    elements: v.array(inline),
    border: v.optional(v.picklist([0, 1])),
  }),
]);
