/** 日本語。 */
import type { Words } from "./words.ts";

/** All words of this language. */
export const ja: Words = {
  notDone: (reference) =>
    `ご依頼を最後まで処理できませんでした。自動でのやり直しはありません。結果が出ていなければ、数分後にもう一度お試しください。Luckydraw の運用担当者には通知済みです。お問い合わせの際は、この参照番号を伝えてください：${reference}`,
  heldUp: (number, reference) =>
    `抽選 #${number} の結果発表が遅れています。対象はすでに確定して保管されているため、だれも変更できません。抽選は最後まで行われますので、そのままお待ちください。Luckydraw の運用担当者には通知済みです。お問い合わせの際は、この参照番号を伝えてください：${reference}`,
};
