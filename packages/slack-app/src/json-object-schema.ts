/** A JSON object of any members. Valibot's own record takes a list for one as well. */
import * as v from "valibot";

export const JsonObjectSchema: v.GenericSchema<Record<string, unknown>> = v.custom(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
