/** The bucket of published pictures, and the CDN's copies of what people looked at. */

/** An object as it was put. */
export interface StoredObject {
  readonly bytes: Uint8Array;
  /** What is said to whoever gets it: type, lifetime, disposition. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A bucket with a CDN before it. */
export interface PictureBucket {
  put(key: string, object: StoredObject): void;
  remove(key: string): void;
  /** Keys of the objects. */
  keys(): readonly string[];
  /** As the CDN gives it: what it has once given it gives again, whatever became of the object. */
  serve(key: string): StoredObject | undefined;
  /** Takes the CDN's copies away: of a path, or of all below `/*`. */
  invalidate(path: string): void;
}

/** An empty bucket. */
export function createPictureBucket(): PictureBucket {
  const objects = new Map<string, StoredObject>();
  const copies = new Map<string, StoredObject>();
  return {
    put: (key, object) => void objects.set(key, object),
    remove: (key) => void objects.delete(key),
    keys: () => [...objects.keys()],
    serve(key) {
      const object = copies.get(key) ?? objects.get(key);
      if (object !== undefined) {
        copies.set(key, object);
      }
      return object;
    },
    invalidate(path) {
      for (const key of [...copies.keys()]) {
        if (path === "/*" || path === `/${key}`) {
          copies.delete(key);
        }
      }
    },
  };
}
