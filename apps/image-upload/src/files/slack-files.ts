/** Files of Slack's: fetched, read, and handed on as pictures. */
import type { FileHandle } from "node:fs/promises";
import type { Secret } from "@luckydraw/kms-secrets";
import { bytesOfFile } from "../picture/bytes.ts";
import { type PictureReading, readPicture } from "../picture/read-picture.ts";
import { type DownloadOptions, downloadFile } from "./download-file.ts";
import { FilesFault } from "./files-fault.ts";
import { withTemporaryFile } from "./temporary-file.ts";

/** A file that was fetched. */
export interface FetchedFile {
  readonly file: FileHandle;
  readonly sizeBytes: number;
  readonly reading: PictureReading;
}

/** Where a file is. */
export interface FileSource {
  readonly url: string;
  /** The file itself is a page. */
  readonly isPage: boolean;
}

/** Fetches files. */
export interface SlackFiles {
  /** Fetches and reads a file; it is gone when `use` has settled. @throws FilesFault */
  withFile<T>(
    source: FileSource,
    token: Secret,
    deadlineMs: number,
    use: (fetched: FetchedFile) => Promise<T>,
  ): Promise<T>;
}

/** What it is made of. */
export interface SlackFilesOptions extends DownloadOptions {
  /** Where a file may be put for a moment, such as `/tmp`. */
  readonly folder: string;
  readonly clock: { now(): number; sleep(milliseconds: number): Promise<void> };
}

const TRIES = 2;
const PAUSE_MS = 500;

/** Files over HTTP, by way of the disk. */
export function createSlackFiles(options: SlackFilesOptions): SlackFiles {
  const { folder, clock } = options;
  return {
    withFile: async (source, token, deadlineMs, use) =>
      await withTemporaryFile(folder, async (file) => {
        const sizeBytes = await fetchInto(file, options, source, token, deadlineMs);
        return await use({ file, sizeBytes, reading: readPicture(bytesOfFile(file.fd, sizeBytes)) });
      }),
  };

  async function fetchInto(
    file: FileHandle,
    { origins, lookup, maxBytes, stallMs }: DownloadOptions,
    { url, isPage }: FileSource,
    token: Secret,
    deadlineMs: number,
  ): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      let position = 0;
      const write = async (chunk: Uint8Array): Promise<void> => {
        await file.write(chunk, 0, chunk.length, position);
        position += chunk.length;
      };
      const signal = AbortSignal.timeout(Math.max(1, deadlineMs - clock.now()));
      try {
        await file.truncate(0);
        return await downloadFile(
          { origins, lookup, maxBytes, stallMs },
          { url, isPage, token: token.reveal(), signal, write },
        );
      } catch (error) {
        const passes = error instanceof FilesFault && error.isPassing;
        if (!passes || attempt >= TRIES || clock.now() + PAUSE_MS >= deadlineMs) throw error;
        await clock.sleep(PAUSE_MS);
      }
    }
  }
}
