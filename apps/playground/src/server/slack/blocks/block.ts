/** Blocks. Source: https://docs.slack.dev/reference/block-kit/blocks */
import * as v from "valibot";
import { accessory, actionElement, image, inputElement } from "./element.ts";
import { richTextElement } from "./rich-text.ts";
import { anyText, id, mrkdwn, plainText, url, words } from "./text-object.ts";

const block_id = v.optional(id);
const atMost = (most: number) => `no more than ${most} items allowed`;
const atLeastOne = "must have at least 1 item";

const section = v.pipe(
  v.strictObject({
    type: v.literal("section"),
    block_id,
    text: v.optional(anyText(3_000)),
    fields: v.optional(
      v.pipe(v.array(anyText(2_000)), v.minLength(1, atLeastOne), v.maxLength(10, atMost(10))),
    ),
    accessory: v.optional(accessory),
    expand: v.optional(v.boolean()),
  }),
  v.check(({ text, fields }) => text !== undefined || fields !== undefined, "missing required field: text"),
);

const actions = v.strictObject({
  type: v.literal("actions"),
  block_id,
  elements: v.pipe(v.array(actionElement), v.minLength(1, atLeastOne), v.maxLength(25, atMost(25))),
});

const context = v.strictObject({
  type: v.literal("context"),
  block_id,
  elements: v.pipe(
    // A context has no documented length of its own; Slack cuts at the section's.
    v.array(v.variant("type", [image, plainText(3_000), mrkdwn(3_000)])),
    v.minLength(1, atLeastOne),
    v.maxLength(10, atMost(10)),
  ),
});

const input = v.strictObject({
  type: v.literal("input"),
  block_id,
  label: plainText(2_000),
  element: inputElement,
  hint: v.optional(plainText(2_000)),
  optional: v.optional(v.boolean()),
  dispatch_action: v.optional(v.boolean()),
});

const others = [
  v.strictObject({ type: v.literal("divider"), block_id }),
  v.strictObject({
    type: v.literal("header"),
    block_id,
    text: plainText(150),
    level: v.optional(v.number()),
  }),
  v.strictObject({
    type: v.literal("image"),
    block_id,
    image_url: url,
    alt_text: words(2_000),
    title: v.optional(plainText(2_000)),
  }),
  v.strictObject({
    type: v.literal("rich_text"),
    block_id,
    elements: v.array(richTextElement),
  }),
] as const;

/** A block of a message. */
export const messageBlock = v.variant("type", [
  section,
  actions,
  context,
  input,
  ...others,
  v.strictObject({ type: v.literal("markdown"), block_id, text: words(12_000) }),
]);

/** A block of a modal. */
export const modalBlock = v.variant("type", [section, actions, context, input, ...others]);
