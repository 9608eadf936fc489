/** All words of this language. */
import type { Words } from "../words.ts";
import { command } from "./command.ts";
import { form } from "./form.ts";
import { picture } from "./picture.ts";
import { problems } from "./problems.ts";
import { slackErrors } from "./slack-errors.ts";

/** All words of this language. */
export const ja: Words = { picture, form, command, problems, slackErrors };
