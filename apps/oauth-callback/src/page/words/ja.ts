/** 日本語。 */
import type { Words } from "./words.ts";

const notOurs = {
  title: "このリンクは使えません",
  text: "Luckydraw が出したリンクではないか、一部が欠けています。ここからもう一度始めてください。",
};
const nothingHere = {
  title: "ここには何もありません",
  text: "Luckydraw をインストールするには、ここから始めてください。",
};

/** Everything in Japanese. */
export const ja: Words = {
  installed: {
    title: (name) =>
      name === undefined ? "Luckydraw をインストールしました" : `${name} に Luckydraw をインストールしました`,
    next: "Slack のチャンネルで、次のように入力してみてください。",
    commands: [
      ["/luckydraw 2", "チャンネルのメンバーから 2 人を抽選します"],
      ["/luckydraw 1 ラーメン, ピザ, カレー", "いくつかの選択肢から 1 つを抽選します"],
      ["/luckydraw help", "できることをすべて、あなただけに表示します"],
    ],
    privateChannels: "プライベートチャンネルでは、先に招待してください：",
    open: "Slack を開く",
  },
  organisation: {
    title: (name) =>
      name === undefined
        ? "組織に Luckydraw をインストールしました"
        : `${name} に Luckydraw をインストールしました`,
    next: "あと一歩です。使うワークスペースに追加してください。そこでは次のように入力します。",
    open: "ワークスペースに追加",
  },
  missing: {
    title: "使えない機能があります",
    text: "許可されなかった権限があります。抽選はできる範囲で動きますが、次のことはできません。",
    again: "もう一度インストールして許可する",
  },
  features: {
    commands: "/luckydraw の入力",
    "chat:write": "チャンネルへの抽選の投稿",
    "chat:write.public": "招待されていないパブリックチャンネルへの投稿",
    "channels:read": "パブリックチャンネルのメンバーからの抽選",
    "groups:read": "プライベートチャンネルのメンバーからの抽選",
    "im:read": "ダイレクトメッセージでの抽選",
    "mpim:read": "グループの会話からの抽選",
    "users:read": "ボットと無効なアカウントの除外、それぞれの言語での返答",
    "usergroups:read": "ユーザーグループからの抽選",
    "files:write": "長い結果や大きなレシートのファイル投稿",
    "files:read": "投稿された画像のリンク作成",
  },
  failures: {
    denied: {
      title: "何もインストールしていません",
      text: "Slack で Luckydraw が許可されなかったので、ワークスペースは変わっていません。管理者の承認が必要なワークスペースでは、管理者にインストールを頼んでください。",
    },
    forged: notOurs,
    "code-missing": notOurs,
    expired: {
      title: "10 分が過ぎました",
      text: "安全のため、インストールは 10 分以内に終える必要があります。もう一度始めてください。すぐに終わります。",
    },
    "other-browser": {
      title: "別のブラウザです",
      text: "インストールが別のブラウザで始められたか、このブラウザで Cookie が無効です。ここからもう一度始め、終わるまでこのブラウザを使ってください。",
    },
    replayed: {
      title: "このリンクはもう使われました",
      text: "リンクは 1 回だけ使えます。ワークスペースで Luckydraw が答えるなら、インストールは済んでいます。そうでなければ、ここからもう一度始めてください。",
    },
    "code-refused": {
      title: "Slack の許可の期限が切れました",
      text: "許可は数分のあいだ、1 回だけ使えます。もう一度始めてください。すぐに終わります。",
    },
    "slack-refused": {
      title: "Slack でインストールが完了しませんでした",
      text: "もう一度始めてください。それでもできないときは、この Luckydraw を運営している人に下の参照番号を伝えてください。",
    },
    "slack-unreachable": {
      title: "いま Slack につながりません",
      text: "Luckydraw はまだインストールされていません。少し待ってからもう一度始めてください。",
    },
    unavailable: {
      title: "いま Luckydraw に問題があります",
      text: "まだインストールされていません。少し待ってからもう一度始めてください。それでもできないときは、運営している人に下の参照番号を伝えてください。",
    },
    "not-found": nothingHere,
    "wrong-method": nothingHere,
  },
  begin: "Luckydraw をインストール",
  site: "Luckydraw について",
  reference: "参照番号：",
  welcome: [
    "Luckydraw をインストールしていただき、ありがとうございます。誰でも確かめられる抽選をします。",
    "チャンネルで `/luckydraw 2` と入力するとメンバーから 2 人を抽選し、`/luckydraw` と入力するとすべての設定があるフォームを開きます。",
    "`/luckydraw help` でできることをすべて見られます。プライベートチャンネルでは、先に招待してください：`/invite @Luckydraw`",
  ],
};
