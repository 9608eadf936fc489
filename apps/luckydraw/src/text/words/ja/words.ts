/** All words of this language. */
import type { Words } from "../words.ts";
import { draw } from "./draw.ts";
import { flow } from "./flow.ts";
import { form } from "./form.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { example, problems } from "./problems.ts";
import { slackErrors } from "./slack-errors.ts";
import { verify } from "./verify.ts";

/** All words of this language. */
export const ja: Words = { example, problems, flow, slackErrors, draw, verify, help, form, home };
