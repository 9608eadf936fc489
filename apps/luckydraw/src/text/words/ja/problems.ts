/** 日本語：読み取れなかったこと。 */
import { formatOf } from "../../format.ts";
import { bold, code, say, user } from "../../piece.ts";
import type { ProblemWords } from "../words.ts";

const { number } = formatOf("ja");

const counted = { winners: "当選数", teams: "チーム数", reserves: "補欠の数", draw: "抽選番号" };
const names: Readonly<Record<string, string>> = { number: "数", weight: "重み" };

/** Leads the example to copy. */
export const example = "例：";

/** A sentence or two for each problem. */
export const problems: ProblemWords["problems"] = {
  "text-too-long": ({ limit }) =>
    say`1 つのコマンドに書けるのは ${number(limit)} 文字までです。全員を書く代わりに、チャンネルかユーザーグループを書いてください。`,
  "not-understood": ({ said, nearest }) =>
    nearest === undefined
      ? say`「${said}」の意味がわかりませんでした。`
      : say`「${said}」の意味がわかりませんでした。${bold(nearest)} のことですか。`,
  "commas-missing": ({ said }) => say`「${said}」が選択肢でしたら、間に読点かコンマを入れてください。`,
  "name-not-linked": ({ said }) =>
    say`「${said}」に当たる人やチャンネルが見つかりません。@ のあとに名前を、# のあとにチャンネルを入力し、Slack の一覧から選んでください。`,
  broadcast: ({ said }) =>
    say`${said} は全員に通知が届きます。このチャンネルの全員から選ぶには、名前を書かないでください。`,
  "quote-open": ({ said }) => say`引用符が開いたまま閉じていません：${said}`,
  "number-out-of-range": ({ said, counted: what, min, max }) =>
    max < Number.MAX_SAFE_INTEGER
      ? say`${counted[what]}「${said}」は使えません。${number(min)} から ${number(max)} までの整数で書いてください。`
      : say`${counted[what]}「${said}」は使えません。${number(min)} 以上の整数で書いてください。`,
  "number-missing": ({ keyword }) => say`${bold(keyword)} のあとには数が必要です。`,
  "number-twice": ({ said }) =>
    say`数が 2 つあり、いくつ選ぶのかわかりません。「${said}」が選択肢でしたら、選択肢の間に読点かコンマを入れてください。`,
  "number-or-option": ({ said }) =>
    say`「${said}」は選ぶ数ですか、選択肢ですか。選ぶ数は最初に、コンマなしで書いてください。`,
  "keyword-twice": ({ keyword }) => say`${bold(keyword)} が 2 回あります。1 回で足ります。`,
  "value-missing": ({ keyword }) =>
    keyword === "except"
      ? say`${bold("except")} のあとには、外す名前を 1 つ以上書いてください。`
      : say`${bold("prize")} のあとには、賞品を引用符で囲んで書いてください。`,
  "not-together": ({ one, other }) =>
    one === "number" && other === "order"
      ? say`${bold("order")} は全員の順番を決めるので、数は要りません。`
      : say`「${bold(names[one] ?? one)}」と「${bold(other)}」は一緒に使えません。どちらかを選んでください。`,
  "weight-out-of-range": ({ said, max }) =>
    say`重み「${said}」は使えません。1 から ${number(max)} までの整数で書いてください。`,
  "weight-unclear": ({ said }) =>
    say`「${said}」の終わりは重みですか。重みでしたら ${code("*")} を使い、名前でしたら選択肢を引用符で囲んでください。`,
  "weight-misplaced": () =>
    say`重みを付けられるのは、抽選の対象になる人か選択肢だけです。グループ、チャンネル、除外する人には付けられません。`,
  mixed: ({ said }) =>
    say`「${said}」のような選択肢と人が混ざっています。人だけ、または選択肢だけを書いてください。`,
  "option-twice": ({ said }) =>
    say`「${said}」が 2 回あります。当たりやすさを 2 倍にするには、重みを付けてください。`,
  "weight-twice": ({ userId }) =>
    say`${user(userId)} さんが異なる重みで 2 回あります。1 回だけ書いてください。`,
  "option-too-long": ({ said, limit }) =>
    say`選択肢は ${number(limit)} 文字までです。短くしてください：「${said}」`,
  invisible: () => say`文字が見えない選択肢か賞品があります。名前を書いてください。`,
  "too-many-named": ({ limit }) =>
    say`書けるのは ${number(limit)} 件までです。全員を書く代わりに、チャンネルかユーザーグループを書いてください。`,
  "prize-unclear": ({ said }) =>
    say`賞品がどこまでかわかりません：「${said}」。賞品でしたら引用符で囲み、選択肢の一部でしたらその選択肢を引用符で囲んでください。`,
  "prize-too-long": ({ limit }) => say`賞品は ${number(limit)} 文字までです。短くしてください。`,
  "nobody-picked": () => say`人かチャンネルを 1 つ以上選んでください。`,
  "no-options": () => say`選択肢を 1 つ以上書いてください。`,
  "not-chosen": () => say`上でもこれを選ぶか、この欄を空にしてください。`,
};
