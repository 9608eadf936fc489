/** 日本語：抽選の検証。 */
import { say } from "../../piece.ts";
import type { VerifyWords } from "../words.ts";

/** What the check of a draw says. */
export const verify: VerifyWords = {
  verdict: (outcome, draw) =>
    ({
      genuine: `抽選 #${draw} は正しく行われました。`,
      changed: `抽選 #${draw} には合わないところがあります。どの段階かを確かめてください。`,
      undecided: `抽選 #${draw} は、すべてを確かめられませんでした。`,
    })[outcome],
  steps: {
    form: "レシートがそろっていて、形式も正しいです。",
    commitment: "一覧と決まりが、先に公開されたものと同じです。",
    round: "ビーコンのラウンドが、予告されたものと同じです。",
    signature: "公開ビーコンがこのラウンドに署名しました。",
    randomness: "乱数がその署名から導かれています。",
    ranking: "順番が、乱数と先に公開された値から導かれています。",
    result: "結果がその順番から導かれ、外れた対象がすべて示されています。",
    time: "ラウンドが公開される前に、抽選が公開されました。",
  },
  outcomes: { passed: "確認", failed: "不一致", undecided: "判断できず", skipped: "未確認" },
  commitment: "先に公開された値",
  randomness: "乱数",
  round: (round) => `公開ビーコン：drand、ラウンド ${round}`,
  inBrowser: "ブラウザーで確かめる",
  inBrowserWhy: "何も送信せず、お使いのコンピューターの中で確かめます。",
  yourself: "レシートを使って、ご自分のコンピューターで確かめられます：",
  receiptInThread: "レシートは抽選のスレッドのファイルです。",
  receiptHere: "レシートです。receipt.json というファイルにコピーしてください：",
  receiptNowhere: (invite) =>
    say`レシートが長くてここには表示できず、この抽選のスレッドにも載せられませんでした。アプリが参加しているチャンネルの、みんなに見える抽選では、スレッドに載ります：${invite}`,
  limits:
    "この検証は、だれも結果を前もって知ることも選ぶこともできなかったことを示します。一覧が公平だったかは示せませんので、レシートの一覧をご覧ください。",
};
