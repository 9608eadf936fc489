/** What reading needs of a string. A test passes one that counts how often it is asked. */
export type Source = Pick<string, "length" | "charCodeAt" | "slice">;
