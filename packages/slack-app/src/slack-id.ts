/** An id of Slack's: of a person, a conversation, a workspace, an organisation. */
import * as v from "valibot";

export const SlackId: v.GenericSchema<string> = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{1,63}$/));
