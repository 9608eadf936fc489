/** English: the form for a picture's description. */
import type { FormWords } from "../words.ts";

/** Labels and hints. */
export const form: FormWords = {
  title: "Link and alt text",
  submit: "Save",
  cancel: "Cancel",
  alt: "Alt text",
  altHint:
    "What there is to see, for people who don't see it. Leave it empty for a picture that only decorates.",
  link: "Link",
  linkHint: "Where a click on the picture goes: https://…, http://… or mailto:…",
  notALink: "This is no link that starts with https://, http:// or mailto:",
  gone: "This picture isn't on the web any more.",
  tryAgain: "Slack couldn't be reached. Please press Save again.",
};
