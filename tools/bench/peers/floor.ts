/** The floor: a handler that does nothing at all. */
export const handler = async () => ({ statusCode: 200, body: "" });
