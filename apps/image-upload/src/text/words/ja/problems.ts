/** 日本語：できない理由。 */
import { code, say, user } from "../../piece.ts";
import type { Words } from "../words.ts";

/** A sentence or two for each problem. */
export const problems: Words["problems"] = {
  "not-understood": () =>
    say`わかりませんでした。${code("/image-upload on")} か ${code("/image-upload help")} をお試しください。`,
  "channels-only": () =>
    say`画像のアップロードはチャンネルだけで使えます。ダイレクトメッセージでは使えません。`,
  "invite-first": () =>
    say`このチャンネルが見えません。${code("/invite @Luckydraw")} と入力して招待し、もう一度お試しください。`,
  "may-not-switch": ({ creatorId }) =>
    creatorId === undefined
      ? say`この操作ができるのは、チャンネルの作成者とワークスペースの管理者だけです。`
      : say`この操作ができるのは、チャンネルを作成した ${user(creatorId)} さんとワークスペースの管理者だけです。`,
  "admins-only": () => say`変更できるのはワークスペースの管理者だけです。`,
  "not-yours": ({ userId }) =>
    say`削除できるのは、投稿した ${user(userId)} さんとワークスペースの管理者だけです。`,
  "picture-gone": () => say`この画像はもうウェブにありません。`,
};
