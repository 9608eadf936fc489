/** 日本語：アプリのホーム。 */
import { say } from "../../piece.ts";
import type { HomeWords } from "../words.ts";

/** The app's Home. */
export const home: HomeWords = {
  title: "だれでも確かめられる抽選",
  intro: "チャンネルで次のように入力するか、好きなように変えてください：",
  more: (help) => say`${help}  そのほかの使い方を自分だけに表示します`,
  waiting: "ビーコンを待っている抽選",
  recent: "最近の抽選",
  none: (example) =>
    say`参加しているチャンネルでは、まだ抽選がありません。チャンネルで ${example} と入力してください。`,
  which: "参加しているチャンネルの抽選です。90 日間保存されます。",
  settings: "設定",
  languageChoice: "チャンネルに投稿するメッセージの言語",
  organiserChoice: "チャンネルから当選者を選ぶ人も抽選に加わります",
  forAll:
    "次の抽選からワークスペース全体に適用されます。一人だけに見えるメッセージは、その人の言語で表示されます。",
  language: (name) => `チャンネルに投稿するメッセージの言語：${name}。`,
  organiserIn: "チャンネルから当選者を選ぶ人も抽選に加わります。",
  organiserOut: "チャンネルから当選者を選ぶ人は抽選に加わりません。",
  admins: "ワークスペースの管理者がここで変更できます。",
};
