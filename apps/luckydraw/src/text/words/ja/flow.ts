/** 日本語：抽選できない理由。 */
import { isDirectMessage } from "../../direct-message.ts";
import { formatOf } from "../../format.ts";
import { channel, code, say, user } from "../../piece.ts";
import type { FlowWords } from "../words.ts";

const { number } = formatOf("ja");

/** A sentence or two for each problem. */
export const flow: FlowWords["flow"] = {
  "too-few": ({ method, wanted, available, kind }) => {
    const have = kind === "people" ? `${number(available)} 人` : `${number(available)} 件`;
    return method === "teams"
      ? say`${number(wanted)} チームに分けるには対象が ${number(wanted)} 以上必要ですが、いまは ${have}です。チーム数を減らすか、対象を増やしてください。`
      : say`選ぶ数は ${number(wanted)} ですが、対象は ${have}です。数を減らすか、対象を増やしてください。`;
  },
  "too-many-entries": ({ limit }) =>
    say`1 回の抽選の対象は ${number(limit)} までです。もっと小さいチャンネルかグループを書いてください。`,
  "nobody-eligible": () =>
    say`抽選の対象がいません。ボット、停止されたアカウント、除外した人は参加しません。別の人かチャンネルを書いてください。`,
  "group-empty": () =>
    say`そのユーザーグループには参加できる人がいません。Slack でグループに人を追加するか、別の対象を書いてください。`,
  "groups-unavailable": () =>
    say`ユーザーグループは Slack の有料プランの機能で、このワークスペースでは使えません。チャンネルか人を書いてください。`,
  "channel-unreadable": ({ channelId }) =>
    isDirectMessage(channelId)
      ? say`ダイレクトメッセージのメンバーは見られません。人を書いてください：${code("/luckydraw 1 @ann @bob")}`
      : say`${channel(channelId)} のメンバーを見られません。そのチャンネルで ${code("/invite @Luckydraw")} と入力して招待し、もう一度お試しください。`,
  "not-yours": ({ organiserId }) =>
    say`この操作ができるのは、抽選を頼んだ ${user(organiserId)} さんとワークスペースの管理者だけです。検証はだれでもできます。`,
  "nobody-left": ({ number: draw }) =>
    say`抽選 #${draw} には、繰り上げられる補欠が残っていません。2 回目の抽選はできます。`,
  "draw-not-found": ({ number: draw }) =>
    say`このチャンネルに抽選 #${draw} はありません。番号は結果の下にあります。古い抽選は削除されます。`,
  "not-decided-yet": ({ number: draw, timeSeconds }) =>
    say`抽選 #${draw} はまだ決まっていません。${{ kind: "time", seconds: timeSeconds, format: "{time_secs}" }} に公開ビーコンが決め、そのあと検証できます。`,
  "was-called-off": ({ number: draw }) => say`抽選 #${draw} は中止されたので、結果がありません。`,
  "out-of-date": ({ number: draw }) =>
    say`抽選 #${draw} は、ボタンが表示されたあとに変わりました。メッセージをもう一度確かめ、必要でしたらもう一度押してください。`,
};
