/** Pictures in memory, for tests. */
import type { NewObject, PublicPictures } from "./pictures.ts";

/** The bucket, for looking. */
export interface MemoryPictures extends PublicPictures {
  readonly objects: Map<string, { readonly type: NewObject["type"]; readonly content: Buffer }>;
  /** Keys of each invalidation. */
  readonly forgotten: (readonly string[])[];
  /** Keys in the order in which they were put. */
  readonly puts: string[];
}

/** An empty bucket. */
export function createMemoryPictures(): MemoryPictures {
  const objects: MemoryPictures["objects"] = new Map();
  const forgotten = new Map<string, readonly string[]>();
  const puts: string[] = [];
  return {
    objects,
    puts,
    get forgotten() {
      return [...forgotten.values()];
    },
    put: async ({ key, type, body }) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body()) chunks.push(chunk);
      puts.push(key);
      objects.set(key, { type, content: Buffer.concat(chunks) });
    },
    remove: async (keys) => {
      for (const key of keys) objects.delete(key);
    },
    forget: async (keys, reference) => {
      if (keys.length > 0) forgotten.set(`${reference}/${keys.join()}`, keys);
    },
  };
}
