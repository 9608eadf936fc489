/** Puts a deployment's settings into a page. */
import type { SettingName } from "../site/settings.ts";

/** Made-up values, for the preview and for tests. */
export const exampleSettings: Readonly<Record<SettingName, string>> = {
  origin: "https://luckydraw.example",
  operatorName: "Example Ltd",
  contactEmail: "hello@luckydraw.example",
  awsRegion: "eu-central-1",
  logRetentionDays: "30",
  slackAppId: "A0123456789",
};

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * The page with its settings, escaped for HTML.
 *
 * @throws TypeError that names a setting which has no value.
 */
export function fillSettings(html: string, settings: Readonly<Record<string, string>>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    if (!Object.hasOwn(settings, name)) throw new TypeError(`The setting ${name} has no value`);
    return String(settings[name]).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
  });
}
