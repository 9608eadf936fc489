/** Text objects and the small parts that blocks and elements share. Source: https://docs.slack.dev/reference/block-kit/composition-objects */
import * as v from "valibot";

const mostCharacters = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, "must be more than 0 characters"),
    v.maxLength(most, `must be less than ${most + 1} characters`),
  );

/** A string of 1 to `most` characters. */
export const words = mostCharacters;

/** A `plain_text` object. */
export const plainText = (most: number) =>
  v.strictObject({
    type: v.literal("plain_text"),
    text: mostCharacters(most),
    emoji: v.optional(v.boolean()),
  });

/** A `mrkdwn` object. */
export const mrkdwn = (most: number) =>
  v.strictObject({
    type: v.literal("mrkdwn"),
    text: mostCharacters(most),
    verbatim: v.optional(v.boolean()),
  });

/** Either kind of text. */
export const anyText = (most: number) => v.variant("type", [plainText(most), mrkdwn(most)]);

/** An address. */
export const url = v.pipe(
  v.string(),
  v.maxLength(3_000, "must be less than 3001 characters"),
  v.url("invalid url"),
);

/** An `action_id` or `block_id`. */
export const id = v.pipe(v.string(), v.maxLength(255, "must be less than 256 characters"));

/** A confirmation dialog. */
export const confirm = v.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: v.optional(v.picklist(["primary", "danger"])),
});

/** An option of a menu, a checkbox group or a group of radio buttons. */
export const option = v.strictObject({
  text: anyText(75),
  value: mostCharacters(150),
  description: v.optional(anyText(75)),
  url: v.optional(url),
});

/** 1 to `most` options. */
export const options = (most: number) =>
  v.pipe(
    v.array(option),
    v.minLength(1, "must have at least 1 item"),
    v.maxLength(most, `no more than ${most} items allowed`),
  );
