/** 日本語：画像を説明するフォーム。 */
import type { FormWords } from "../words.ts";

/** Labels and hints. */
export const form: FormWords = {
  title: "リンクと代替テキスト",
  submit: "保存",
  cancel: "キャンセル",
  alt: "代替テキスト",
  altHint: "画像が見えない人に、何が写っているかを伝えます。飾りだけの画像なら空のままにしてください。",
  link: "リンク",
  linkHint: "画像をクリックすると開く場所です：https://…、http://…、mailto:…",
  notALink: "https://、http://、mailto: で始まるリンクを書いてください。",
  gone: "この画像はもうウェブにありません。",
  tryAgain: "Slack につながりませんでした。もう一度「保存」を押してください。",
};
