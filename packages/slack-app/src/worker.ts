/** The functions that do what the dispatcher hands over. A name is also the prefix of its action and callback ids. */
export const workers = ["luckydraw", "image-upload"] as const;

/** Name of a function that the dispatcher hands jobs to. */
export type WorkerName = (typeof workers)[number];
