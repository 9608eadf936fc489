/** 日本語：コマンドへの答え。 */
import { code, say } from "../../piece.ts";
import type { CommandWords } from "../words.ts";

/** Sentences. */
export const command: CommandWords = {
  on: (who) =>
    say`${who} さんがこのチャンネルで画像のアップロードをオンにしました。ここに投稿された画像は公開され、リンクを知っている人はだれでも見られます。返信はそれぞれのスレッドに書きます。`,
  off: (who) =>
    say`${who} さんがこのチャンネルで画像のアップロードをオフにしました。すでにウェブにある画像は、削除されるまで残ります。`,
  invite: say`まだこのチャンネルにいないので、画像が見えません。招待してください：${code("/invite @Luckydraw")}`,
  status: (isOn, by) => {
    const state = isOn
      ? "このチャンネルでは画像のアップロードがオンです。ここに投稿された画像は公開されます。"
      : "このチャンネルでは画像のアップロードがオフです。";
    return by === undefined ? say`${state}` : say`${state}切り替えた人：${by}`;
  },
  switchedBy: (rule) =>
    rule === "everyone"
      ? "だれでも切り替えられます。管理者が変更できます：/image-upload allow owners"
      : "チャンネルの作成者とワークスペースの管理者が切り替えられます。管理者が変更できます：/image-upload allow everyone",
  whenDeleted: (rule) =>
    rule === "remove"
      ? "Slack で削除されたファイルは、ウェブからも削除します。管理者が変更できます：/image-upload deleted keep"
      : "Slack でファイルを削除しても、ウェブには残ります。管理者が変更できます：/image-upload deleted remove",
  helpIntro:
    "チャンネルに投稿された画像を、大きさつきのウェブ用リンクにします。そのまま貼り付けられます。撮影場所とカメラの情報は取り除きます。",
  helpRows: [
    ["on", "このチャンネルでオンにする。ここに投稿された画像は公開されます"],
    ["off", "オフにする"],
    ["status", "このチャンネルの状態を見る"],
    ["allow everyone", "だれでも切り替えられるようにする。owners：チャンネルの作成者と管理者だけ"],
    ["deleted keep", "Slack でファイルを削除してもウェブに残す。remove：ウェブからも削除する"],
  ],
  helpFormats:
    "JPEG、PNG、GIF、WebP、AVIF を、1 つのメッセージで 15 件まで。チャンネルに招待してください：/invite @Luckydraw",
};
