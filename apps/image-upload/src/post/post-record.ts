/** A message that somebody posted with pictures, and what became of each. */
import type { PictureType } from "../picture/picture.ts";
import type { RefusalReason } from "../picture/refusal.ts";

/** Why a file was not put on the web: what it is, or how it was to be had. */
export type Refusal =
  | RefusalReason
  | "too-large"
  /** More than one message can show. */
  | "too-many"
  /** Slack does not hand it out to this app. */
  | "not-allowed"
  | "gone"
  /** It is kept elsewhere than in Slack. */
  | "external"
  /** It could not be had or put, often enough. */
  | "unavailable";

/** A picture in the bucket, or about to be. */
export interface PublicObject {
  readonly key: string;
  readonly type: PictureType;
  /** As displayed. */
  readonly width: number;
  readonly height: number;
}

/** A file of the message. */
export interface PictureRecord {
  readonly fileId: string;
  readonly userId: string;
  /** What Slack calls it. For people's eyes; never in a path. */
  readonly name: string;
  /** `removing`: it is being taken away, and whoever finds it so goes on with that. */
  readonly state: "uploading" | "public" | "refused" | "removing" | "removed";
  /** From before the upload on, so that another try puts the same object. */
  readonly object?: PublicObject;
  readonly refusal?: Refusal;
  readonly alt?: string;
  readonly link?: string;
  /** Who took it away; absent: it went with its file in Slack. */
  readonly removedBy?: string;
}

/** The message. */
export interface PostRecord {
  readonly version: 1;
  readonly channelId: string;
  /** Of the message with the files. */
  readonly ts: string;
  /** Of the thread that ours goes into. */
  readonly threadTs: string;
  /** Of ours, once it is posted. */
  readonly replyTs?: string;
  readonly pictures: readonly PictureRecord[];
  /** Counts what there was to show. */
  readonly edition: number;
  /** The edition that people see. */
  readonly shownEdition: number;
  /** The job that shows it right now: only one does at a time, or an old edit could end up last. */
  readonly showing?: { readonly jobId: string; readonly untilMs: number };
}

/** The picture of a file. */
export function pictureIn({ pictures }: PostRecord, fileId: string): PictureRecord | undefined {
  return pictures.find((picture) => picture.fileId === fileId);
}

/** The message with a picture changed: there is something new to show. */
export function withPicture(record: PostRecord, picture: PictureRecord): PostRecord {
  const pictures = record.pictures.map((each) => (each.fileId === picture.fileId ? picture : each));
  return { ...record, pictures, edition: record.edition + 1 };
}
