/** Refuses blocks and views that Slack would refuse, with the words that Slack has for it. */
import * as v from "valibot";
import type { Block } from "../../../shared/protocol.ts";
import { children, isJsonObject, type JsonObject, parseJson, text } from "../../http/json.ts";
import { SlackError } from "../slack-error.ts";
import { messageBlock, modalBlock } from "./block.ts";
import { plainText } from "./text-object.ts";

const MESSAGE_BLOCKS = 50;
const MODAL_BLOCKS = 100;

const messageBlocks = v.pipe(
  v.array(messageBlock),
  v.maxLength(MESSAGE_BLOCKS, `no more than ${MESSAGE_BLOCKS} items allowed`),
);

const ofAnyView = {
  blocks: v.pipe(
    v.array(modalBlock),
    v.minLength(1, "must have at least 1 item"),
    v.maxLength(MODAL_BLOCKS, `no more than ${MODAL_BLOCKS} items allowed`),
  ),
  private_metadata: v.optional(v.pipe(v.string(), v.maxLength(3_000, "must be less than 3001 characters"))),
  callback_id: v.optional(v.pipe(v.string(), v.maxLength(255, "must be less than 256 characters"))),
  external_id: v.optional(v.pipe(v.string(), v.maxLength(255, "must be less than 256 characters"))),
};

/** Source: https://docs.slack.dev/reference/views/modal-views and home-tab-views */
const views = {
  modal: v.strictObject({
    type: v.literal("modal"),
    title: plainText(24),
    ...ofAnyView,
    submit: v.optional(plainText(24)),
    close: v.optional(plainText(24)),
    clear_on_close: v.optional(v.boolean()),
    notify_on_close: v.optional(v.boolean()),
    submit_disabled: v.optional(v.boolean()),
  }),
  home: v.strictObject({ type: v.literal("home"), ...ofAnyView }),
} as const;

/** Where a view is shown. */
export type ViewType = keyof typeof views;

/**
 * Checks a message's blocks.
 *
 * @param given An array of blocks, its JSON, or nothing.
 * @returns The blocks, each with a block id; `undefined` where none are given.
 * @throws {SlackError} `invalid_blocks` or `invalid_blocks_format`.
 */
export function checkBlocks(given: unknown): readonly Block[] | undefined {
  const value = typeof given === "string" && given !== "" ? parseJson(given) : given;
  if (given === undefined || given === null || given === "") {
    return undefined;
  }
  if (!Array.isArray(value)) {
    throw new SlackError("invalid_blocks_format");
  }
  refuse("invalid_blocks", "/blocks", messageBlocks, value);
  refuseTwins("invalid_blocks", value.filter(isJsonObject));
  return withBlockIds(value.filter(isJsonObject));
}

/**
 * Checks a view.
 *
 * @param given A view, or its JSON.
 * @param type What it has to be.
 * @throws {SlackError} `invalid_arguments`, with the place in `response_metadata`.
 */
export function checkView(given: unknown, type: ViewType = "modal"): JsonObject {
  const value = typeof given === "string" ? parseJson(given) : given;
  if (!isJsonObject(value)) {
    throw new SlackError("invalid_arguments", metadata(["[ERROR] missing required field: view"]));
  }
  refuse("invalid_arguments", "/view", views[type], value);
  const blocks = children(value, "blocks");
  refuseTwins("invalid_arguments", blocks);
  const hasInput = blocks.some((block) => block["type"] === "input");
  if (type === "modal" && hasInput && value["submit"] === undefined) {
    throw new SlackError(
      "invalid_arguments",
      metadata(["[ERROR] missing required field: submit [json-pointer:/view]"]),
    );
  }
  return { ...value, blocks: withBlockIds(blocks) };
}

function refuse(code: string, root: string, schema: v.GenericSchema, value: unknown): void {
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const messages = result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => String(item.key)).join("/");
      return `[ERROR] ${issue.message} [json-pointer:${root}${path === "" ? "" : `/${path}`}]`;
    });
    throw new SlackError(code, metadata(messages));
  }
}

/** Block ids must differ within a message, action ids within a block. */
function refuseTwins(code: string, blocks: readonly JsonObject[]): void {
  const twin = firstTwin(blocks.map((block) => text(block, "block_id")));
  if (twin !== undefined) {
    throw new SlackError(code, metadata([`[ERROR] \`block_id\` must be unique: ${twin}`]));
  }
  for (const block of blocks) {
    const same = firstTwin(children(block, "elements").map((element) => text(element, "action_id")));
    if (same !== undefined) {
      throw new SlackError(code, metadata([`[ERROR] \`action_id\` must be unique within a block: ${same}`]));
    }
  }
}

function firstTwin(ids: readonly string[]): string | undefined {
  const given = ids.filter((id) => id !== "");
  return given.find((id, index) => given.indexOf(id) !== index);
}

/** Slack names the blocks and elements that the app left unnamed. */
function withBlockIds(blocks: readonly JsonObject[]): readonly Block[] {
  return blocks.map((block, index) => ({
    ...block,
    type: text(block, "type"),
    block_id: text(block, "block_id") || `b${index}${Math.random().toString(36).slice(2, 6)}`,
  }));
}

function metadata(messages: readonly string[]): JsonObject {
  return { response_metadata: { messages } };
}
