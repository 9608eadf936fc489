/** 日本語：フォーム。 */
import { say } from "../../piece.ts";
import type { FormWords } from "../words.ts";

/** The form. */
export const form: FormWords = {
  title: "新しい抽選",
  submit: "抽選する",
  cancel: "キャンセル",
  where: (channel) => say`${channel} での抽選です。`,
  who: "抽選の対象",
  whoChannel: "このチャンネルの全員",
  whoPeople: "選んだ人やチャンネル",
  whoOptions: "入力した選択肢",
  people: "人",
  peopleHint: "ユーザーグループはコマンドのあとに入力してください：/luckydraw 2 @group",
  channels: "チャンネル",
  options: "選択肢",
  optionsHint: "1 行に 1 つ、または読点かコンマで区切ります。当たりやすさを 3 倍にするには：ラーメン*3",
  optionsPlaceholder: "ラーメン、ピザ、ビビンバ",
  method: "方法",
  methods: { pick: "当選を選ぶ", order: "全員の順番を決める", teams: "チームに分ける" },
  count: "いくつ",
  countHint: "当選数、またはチーム数です。順番を決めるときは要りません。",
  prize: "賞品",
  reserves: "補欠",
  reservesHint: "当選者が賞品を受け取れないときに、順番どおり繰り上がる数です。",
  except: "除く人",
  quietly: "見える人",
  quietlyOption: "自分だけ",
};
