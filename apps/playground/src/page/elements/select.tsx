/** Block Kit's select menus, single and multiple. */
import type { JSX } from "preact";
import type { Workspace } from "../../shared/protocol.ts";
import { type Json, numberOf, objectsOf, stringOf, stringsOf } from "../json.ts";
import { useViewer } from "../viewer.ts";
import { type ElementProps, plainText, useElement } from "./element.ts";
import { type Choice, choicesOf, optionValue } from "./option.ts";
import { Picker } from "./picker.tsx";

type Kind = "option" | "user" | "channel" | "conversation";

const kinds: Readonly<Record<string, Kind>> = {
  static_select: "option",
  users_select: "user",
  channels_select: "channel",
  conversations_select: "conversation",
};

/** A menu of options, people or channels. */
export function SelectElement(props: ElementProps): JSX.Element {
  const { element, field } = props;
  const handle = useElement(props);
  const { workspace } = useViewer();
  const type = stringOf(element, "type") ?? "";
  const multiple = type.startsWith("multi_");
  const kind = kinds[type.replace(/^multi_/, "")] ?? "option";
  const choices = kind === "option" ? choicesOf(element) : workspaceChoices(kind, workspace);
  const placeholder = plainText(element["placeholder"]) || (multiple ? "Choose some" : "Choose one");
  return (
    <Picker
      inputId={handle.inputId}
      label={field ? undefined : placeholder}
      describedBy={field?.describedBy}
      invalid={field?.invalid ?? false}
      placeholder={placeholder}
      choices={choices}
      selected={selectedKeys(handle.value, kind, multiple)}
      multiple={multiple}
      // Outside a form a choice is sent at once, and Slack knows no taking back.
      clearable={!multiple && field !== undefined}
      max={numberOf(element, "max_selected_items")}
      busy={handle.busy}
      onChange={(keys) => handle.choose(chosenValue(keys, kind, multiple, choices))}
    />
  );
}

/** People or channels of the workspace as choices. */
export function workspaceChoices(kind: Exclude<Kind, "option">, workspace: Workspace): Choice[] {
  if (kind === "user") {
    const active = workspace.users.filter((user) => !user.isDeactivated);
    return active.map((user) => ({ key: user.id, label: user.realName, hint: `@${user.name}` }));
  }
  const listed = workspace.channels.filter((channel) => kind === "conversation" || channel.kind === "public");
  return listed.map((channel) => ({
    key: channel.id,
    label: channel.kind === "direct" ? channel.name : `#${channel.name}`,
    ...(channel.kind === "private" ? { hint: "private" } : {}),
  }));
}

function selectedKeys(value: Json, kind: Kind, multiple: boolean): readonly string[] {
  if (kind === "option") {
    const options = multiple ? objectsOf(value, "selected_options") : [value["selected_option"]];
    return options.map(optionValue).filter((key) => key !== undefined);
  }
  if (multiple) return stringsOf(value, `selected_${kind}s`);
  const key = stringOf(value, `selected_${kind}`);
  return key === undefined ? [] : [key];
}

function chosenValue(
  keys: readonly string[],
  kind: Kind,
  multiple: boolean,
  choices: readonly Choice[],
): Readonly<Record<string, unknown>> {
  const values =
    kind === "option"
      ? keys.map((key) => choices.find((choice) => choice.key === key)?.option ?? null)
      : keys;
  return multiple ? { [`selected_${kind}s`]: values } : { [`selected_${kind}`]: values[0] ?? null };
}
