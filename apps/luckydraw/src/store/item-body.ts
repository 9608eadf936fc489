/** How a document stands in an item: readable text while it is small, deflated when it is large. */

import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

// Up to here the text is worth reading in the console; beyond, an item of 400 KB is the limit and each KB costs.
const PLAIN_CHARACTERS = 4_000;
// No document of ours comes near; a corrupt one must not fill the memory.
const MAX_INFLATED_BYTES = 16_000_000;

/** The attribute that holds a document. */
export function writeBody(body: unknown): AttributeValue {
  const json = JSON.stringify(body);
  return json.length <= PLAIN_CHARACTERS ? { S: json } : { B: deflateRawSync(json) };
}

/** The document that an attribute holds. */
export function readBody(attribute: AttributeValue | undefined): unknown {
  if (attribute?.S !== undefined) return JSON.parse(attribute.S);
  if (attribute?.B === undefined) throw new TypeError("an item without a body");
  return JSON.parse(inflateRawSync(attribute.B, { maxOutputLength: MAX_INFLATED_BYTES }).toString());
}
