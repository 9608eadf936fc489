/** 日本語：抽選のメッセージ。 */
import { formatOf } from "../../format.ts";
import { say } from "../../piece.ts";
import type { DrawWords, Sizes } from "../words.ts";

const { number } = formatOf("ja");

function several(count: number, kind: Sizes["kind"]): string {
  return `${number(count)} ${kind === "people" ? "人" : "件"}`;
}

function result({ method, count, total, kind }: Sizes): string {
  return {
    pick: `${several(total, kind)}から ${several(count, kind)}当選`,
    order: `${several(total, kind)}の順番`,
    teams: `${several(total, kind)}を ${number(count)} チームに`,
  }[method];
}

/** What a draw's messages say. */
export const draw: DrawWords = {
  pool: {
    thisChannel: "このチャンネル",
    people: (count) => `${number(count)} 人`,
    groups: (count) => `ユーザーグループ ${number(count)} 件`,
    options: (count) => `選択肢 ${number(count)} 件`,
    line: ({ from, without, weighted }) =>
      say`対象：${from}${without ? say`（除外：${without}）` : ""}${weighted ? "。当たりやすさに差があります。" : ""}`,
  },
  drawing: ({ method, count, total, kind }) =>
    ({
      pick: `${several(total, kind)}から ${several(count, kind)}を抽選しています…`,
      order: `${several(total, kind)}の順番を決めています…`,
      teams: `${several(total, kind)}を ${number(count)} チームに分けています…`,
    })[method],
  decides: (time, commitment) => say`${time} に公開ビーコンが決めます（${commitment}）。`,
  late: (draw) => `抽選 #${draw} は公開ビーコンを待っています`,
  lateWhy:
    "結果はもう決まっていて、まだわからないだけです。自動で何度も試し、24 時間ビーコンを受け取れないときは抽選を中止します。",
  calledOff: (draw) => `抽選 #${draw} は中止されました`,
  calledOffWhy: (reason) =>
    ({
      "beacon-unavailable":
        "24 時間、公開ビーコンを受け取れませんでした。結果はありません。ほかの方法で作ることもしません。",
      "posted-late": "結果が決まる時刻より後に公開されたため、だれも信じられない抽選になりました。",
      "not-queued":
        "問題が起きて、行えませんでした。結果はなく、これから出ることもありません。新しい抽選をお願いします。",
    })[reason],
  next: (draw) => `抽選 #${draw} としてやり直します。`,
  secondDraw: (previous) => `抽選 #${previous} の、2 回目の抽選です。`,
  drawnAgain: (next) => `抽選 #${next} として、もう一度抽選しました。`,
  prize: (prize) => say`賞品：${prize}`,
  result,
  nobodyWon: "当選できる対象がありませんでした",
  shortfall: (wanted, won) =>
    `選ぶ数は ${number(wanted)} でしたが、ほかに対象がなく、当選は ${number(won)} です。`,
  reserves: (names) => say`補欠（順番どおり）：${names}`,
  struck: (names) => say`選ばれたものの当選できない対象：${names}`,
  struckReasons: {
    bot: "ボット",
    deactivated: "停止されたアカウント",
    left: "チャンネルを退出",
    declined: "辞退",
    "not-found": "アカウントが見つからない",
    guest: "ゲスト",
    stranger: "他社のアカウント",
    other: "参加できない",
  },
  team: (team, size) => `チーム ${number(team)}（${number(size)}）`,
  more: (count) => `ほか ${number(count)}`,
  wholeList: {
    file: "全体の一覧はスレッドのファイルにあります。",
    verify: "全体の一覧は検証を押すと見られます。",
    nowhere:
      "全体の一覧はここに入りきりません。アプリが参加しているチャンネルの、みんなに見える抽選では、スレッドにファイルで載ります。",
  },
  footer: ({ number: draw, total, organiser }) =>
    say`抽選 #${draw} · 対象 ${number(total)} · 依頼：${organiser}`,
  spoken: ({ number: draw, sizes, names, prize }) => {
    const won = prize === undefined ? say`` : say`賞品：${prize}。`;
    return say`抽選 #${draw}、${result(sizes)}：${names}。${won}`;
  },
  steppedUp: ({ to, from, number: draw }) => say`抽選 #${draw}：${from} に代わり、${to} が繰り上がりました。`,
  steppedUpBy: (who) => say`抽選で決まった順番の、次の補欠です。依頼：${who}`,
  fileTitle: (draw, method) =>
    `抽選 #${draw}：${{ pick: "すべての当選", order: "全体の順番", teams: "すべてのチーム" }[method]}`,
  buttons: { verify: "検証", secondDraw: "2 回目の抽選", nextReserve: "次の補欠", no: "キャンセル" },
  givesWay: (place, name) => `当選 ${number(place)} が辞退${name === undefined ? "" : `：${name}`}`,
  confirm: {
    secondDraw: {
      title: "2 回目の抽選をしますか",
      text: "同じ一覧から、新しい番号で抽選します。2 回目だとだれにでもわかり、今回の結果も残ります。",
      yes: "もう一度抽選",
    },
    nextReserve: {
      title: "次の補欠を繰り上げますか",
      only: "当選者に代わり、抽選で決まった次の順番が繰り上がります。選び直しはせず、だれにでも見えます。",
      chosen:
        "選んだ当選者に代わり、抽選で決まった次の順番が繰り上がります。選び直しはせず、だれにでも見えます。",
      last: "最後に書かれた当選者に代わり、抽選で決まった次の順番が繰り上がります。選び直しはせず、だれにでも見えます。",
      yes: "繰り上げる",
    },
  },
};
