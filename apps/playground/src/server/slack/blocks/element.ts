/** Interactive elements. Source: https://docs.slack.dev/reference/block-kit/block-elements */
import * as v from "valibot";
import { confirm, id, option, options, plainText, url, words } from "./text-object.ts";

const shared = {
  action_id: v.optional(id),
  confirm: v.optional(confirm),
  focus_on_load: v.optional(v.boolean()),
};
const menu = { ...shared, placeholder: v.optional(plainText(150)) };
const most = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const optionGroups = v.pipe(
  v.array(v.strictObject({ label: plainText(75), options: options(100) })),
  v.minLength(1, "must have at least 1 item"),
  v.maxLength(100, "no more than 100 items allowed"),
);
const choices = { options: v.optional(options(100)), option_groups: v.optional(optionGroups) };
const filter = v.optional(
  v.strictObject({
    include: v.optional(v.array(v.picklist(["im", "mpim", "private", "public"]))),
    exclude_external_shared_channels: v.optional(v.boolean()),
    exclude_bot_users: v.optional(v.boolean()),
  }),
);

const button = v.strictObject({
  type: v.literal("button"),
  action_id: v.optional(id),
  text: plainText(75),
  url: v.optional(url),
  value: v.optional(words(2_000)),
  style: v.optional(v.picklist(["primary", "danger"])),
  confirm: v.optional(confirm),
  accessibility_label: v.optional(words(75)),
});

const overflow = v.strictObject({
  type: v.literal("overflow"),
  action_id: v.optional(id),
  options: options(5),
  confirm: v.optional(confirm),
});

const single = [
  v.strictObject({
    type: v.literal("static_select"),
    ...menu,
    ...choices,
    initial_option: v.optional(option),
  }),
  v.strictObject({ type: v.literal("users_select"), ...menu, initial_user: v.optional(v.string()) }),
  v.strictObject({
    type: v.literal("conversations_select"),
    ...menu,
    initial_conversation: v.optional(v.string()),
    default_to_current_conversation: v.optional(v.boolean()),
    response_url_enabled: v.optional(v.boolean()),
    filter,
  }),
  v.strictObject({
    type: v.literal("channels_select"),
    ...menu,
    initial_channel: v.optional(v.string()),
    response_url_enabled: v.optional(v.boolean()),
  }),
  v.strictObject({
    type: v.literal("external_select"),
    ...menu,
    initial_option: v.optional(option),
    min_query_length: v.optional(v.number()),
  }),
] as const;

const several = [
  v.strictObject({
    type: v.literal("multi_static_select"),
    ...menu,
    ...choices,
    initial_options: v.optional(options(100)),
    max_selected_items: most,
  }),
  v.strictObject({
    type: v.literal("multi_users_select"),
    ...menu,
    initial_users: v.optional(v.array(v.string())),
    max_selected_items: most,
  }),
  v.strictObject({
    type: v.literal("multi_conversations_select"),
    ...menu,
    initial_conversations: v.optional(v.array(v.string())),
    default_to_current_conversation: v.optional(v.boolean()),
    max_selected_items: most,
    filter,
  }),
  v.strictObject({
    type: v.literal("multi_channels_select"),
    ...menu,
    initial_channels: v.optional(v.array(v.string())),
    max_selected_items: most,
  }),
] as const;

const ticked = [
  v.strictObject({
    type: v.literal("checkboxes"),
    ...shared,
    options: options(10),
    initial_options: v.optional(options(10)),
  }),
  v.strictObject({
    type: v.literal("radio_buttons"),
    ...shared,
    options: options(10),
    initial_option: v.optional(option),
  }),
] as const;

const times = [
  v.strictObject({
    type: v.literal("datepicker"),
    ...menu,
    initial_date: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  v.strictObject({
    type: v.literal("timepicker"),
    ...menu,
    initial_time: v.optional(v.pipe(v.string(), v.isoTime())),
    timezone: v.optional(v.string()),
  }),
  v.strictObject({ type: v.literal("datetimepicker"), ...shared, initial_date_time: v.optional(v.number()) }),
] as const;

const typed = {
  action_id: v.optional(id),
  placeholder: v.optional(plainText(150)),
  focus_on_load: v.optional(v.boolean()),
  dispatch_action_config: v.optional(v.looseObject({})),
};
const inputs = [
  v.strictObject({
    type: v.literal("plain_text_input"),
    ...typed,
    initial_value: v.optional(v.pipe(v.string(), v.maxLength(3_000, "must be less than 3001 characters"))),
    multiline: v.optional(v.boolean()),
    min_length: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3_000))),
    max_length: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(3_000))),
  }),
  v.strictObject({
    type: v.literal("number_input"),
    ...typed,
    is_decimal_allowed: v.boolean(),
    initial_value: v.optional(v.string()),
    min_value: v.optional(v.string()),
    max_value: v.optional(v.string()),
  }),
  v.strictObject({ type: v.literal("email_text_input"), ...typed, initial_value: v.optional(v.string()) }),
  v.strictObject({ type: v.literal("url_text_input"), ...typed, initial_value: v.optional(v.string()) }),
] as const;

/** An image beside text. */
export const image = v.strictObject({
  type: v.literal("image"),
  image_url: url,
  alt_text: words(2_000),
});

/** What an `actions` block may hold. */
export const actionElement = v.variant("type", [
  button,
  overflow,
  ...single,
  ...several,
  ...ticked,
  ...times,
]);

/** What stands beside a section's text. */
export const accessory = v.variant("type", [
  image,
  button,
  overflow,
  ...single,
  ...several,
  ...ticked,
  ...times,
]);

/** What an `input` block may hold. */
export const inputElement = v.variant("type", [...inputs, ...single, ...several, ...ticked, ...times]);
