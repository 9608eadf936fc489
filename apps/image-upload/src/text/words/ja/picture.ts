/** 日本語：投稿された画像の下のメッセージ。 */
import { formatOf } from "../../format.ts";
import { bold, code, say } from "../../piece.ts";
import type { PictureWords } from "../words.ts";

const { number } = formatOf("ja");

/** Sentences and buttons. */
export const picture: PictureWords = {
  uploading: (count) =>
    count === 1
      ? "アップロードしています… お待ちください"
      : `画像 ${number(count)} 件をアップロードしています… お待ちください`,
  uploaded: (count) =>
    count === 1 ? "画像をウェブに公開しました。" : `画像 ${number(count)} 件をウェブに公開しました。`,
  none: "アップロードされた画像はありません。",
  refusals: {
    empty: () => say`ファイルが空です。`,
    heic: () => say`HEIC はブラウザーで表示できません。JPEG で保存して、もう一度投稿してください。`,
    svg: () => say`SVG にはプログラムを入れられます。PNG で保存して、もう一度投稿してください。`,
    pdf: () => say`PDF は画像ではありません。ページを PNG か JPEG で保存して、もう一度投稿してください。`,
    html: () => say`名前とは違い、ウェブページです。`,
    "other-picture": () =>
      say`ブラウザーで表示できない形式です。JPEG か PNG で保存して、もう一度投稿してください。`,
    "not-a-picture": () => say`JPEG、PNG、GIF、WebP、AVIF のどれでもありません。`,
    truncated: () => say`ファイルが途中で切れています。もう一度投稿してください。`,
    damaged: () => say`ファイルが壊れています。画像を保存し直して、もう一度投稿してください。`,
    "uncommon-coding": () =>
      say`ほとんどのブラウザーで表示できない方式です。普通の JPEG か PNG で保存してください。`,
    "too-many-pixels": () => say`1 億 2 千万画素を超えています。小さくして、もう一度投稿してください。`,
    "too-long-animation": () =>
      say`アニメーションが長すぎるか大きすぎます。短くして、もう一度投稿してください。`,
    "too-large": ({ maxMegabytes }) =>
      say`${number(maxMegabytes)} MB を超えています。小さくして、もう一度投稿してください。`,
    "too-many": () =>
      say`1 つのメッセージでアップロードできるのは 15 件までです。別のメッセージで投稿してください。`,
    "not-allowed": ({ installUrl }) =>
      installUrl === undefined
        ? say`Slack からファイルを取得できません。Luckydraw に ${code("files:read")} の権限がありません。ワークスペースの管理者に、もう一度インストールするよう頼んでください。`
        : say`Slack からファイルを取得できません。Luckydraw に ${code("files:read")} の権限がありません。ワークスペースの管理者が${{ kind: "link", url: installUrl, text: "こちらからもう一度インストール" }}できます。`,
    gone: () => say`ファイルはもう Slack にありません。`,
    external: () => say`Slack に保存されたファイルではありません。画像そのものを投稿してください。`,
    unavailable: () =>
      say`何度か試しましたが、アップロードできませんでした。あとでもう一度投稿してください。`,
  },
  removed: (who) => say`${who} さんがウェブから削除しました。`,
  removedWithFile: "Slack でファイルが削除されたので、ウェブからも削除しました。",
  removing: "ウェブから削除しています。",
  longTag: "タグが長いため、ここには表示できません。下のボタンでコピーしてください。",
  more: (count) => `… ほか ${number(count)} 件`,
  buttons: { describe: "リンクと代替テキストを追加", remove: "削除", no: "キャンセル" },
  formats: { html: "HTML をコピー", markdown: "Markdown をコピー", url: "URL をコピー" },
  confirmRemove: {
    title: "ウェブから削除しますか？",
    text: "リンクはだれも開けなくなります。すでに見た人の手元には残ることがあります。",
    yes: "削除",
  },
  copy: (name) => say`${bold(name)} をコピーしてください：`,
  notShown: (name) => say`${bold(name)} はウェブに公開しませんでした。`,
};
