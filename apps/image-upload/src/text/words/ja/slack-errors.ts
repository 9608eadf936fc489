/** 日本語：Slack に断られたことと、できること。 */
import { formatOf } from "../../format.ts";
import { channel, code, type Line, say } from "../../piece.ts";
import type { SlackErrorData } from "../../slack-error-kind.ts";
import type { Words } from "../words.ts";

const { number } = formatOf("ja");

function reinstall({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`ワークスペースの管理者に、Luckydraw をもう一度インストールするよう頼んでください。`
    : say`ワークスペースの管理者が${{ kind: "link", url: installUrl, text: "こちらからもう一度インストール" }}できます。`;
}

function install({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`ワークスペースの管理者に、インストールするよう頼んでください。`
    : say`ワークスペースの管理者が${{ kind: "link", url: installUrl, text: "こちらからインストール" }}できます。`;
}

function there({ channelId }: SlackErrorData): Line {
  return channelId === undefined ? say`そのチャンネル` : say`${channel(channelId)} `;
}

/** A sentence or two for each kind of error. */
export const slackErrors: Words["slackErrors"] = {
  "not-in-channel": (data) =>
    say`${there(data)}を見られません。そこで ${code("/invite @Luckydraw")} と入力して招待し、もう一度お試しください。`,
  "missing-scope": (data) =>
    data.neededScope === undefined
      ? say`Luckydraw に必要な権限がありません。${reinstall(data)}`
      : say`Luckydraw に ${code(data.neededScope)} の権限がありません。${reinstall(data)}`,
  "rate-limited": ({ retryAfterSeconds = 60 }) =>
    say`このワークスペースではいま要求が多く、Slack から待つよう求められています。${number(retryAfterSeconds)} 秒後にもう一度お試しください。`,
  "installation-gone": (data) =>
    say`このワークスペースには Luckydraw がもうインストールされていません。${reinstall(data)}`,
  "not-installed": (data) =>
    say`このワークスペースには Luckydraw がインストールされていません。${install(data)}`,
  "trigger-expired": () =>
    say`Slack の制限である 3 秒以内にフォームを開けませんでした。ボタンをもう一度押してください。`,
  archived: (data) => say`${there(data)}はアーカイブされていて投稿できません。`,
  "posting-restricted": (data) =>
    say`${there(data)}に投稿できるのは一部の人だけです。チャンネルの管理者に頼んでください。`,
  "message-too-long": () =>
    say`メッセージが Slack の長さの制限を超えました。代替テキストとリンクを短くしてください。`,
  "message-gone": () => say`メッセージが削除されたので変更できません。`,
  "no-permission": (data) =>
    say`ここでは、Slack が Luckydraw にこの操作を許可していません。${reinstall(data)}`,
  "org-login": () =>
    say`組織の設定で、アプリを使う前にログインが必要です。Slack にログインし直してからお試しください。`,
  "org-keys": () => say`組織の暗号鍵が、いまこのアプリには使えません。Slack の管理者に相談してください。`,
  "not-granted": () =>
    say`Luckydraw は組織にはインストールされていますが、このワークスペースには追加されていません。組織の管理者に頼んでください。`,
  unavailable: () => say`いま Slack に問題があります。少し待ってからもう一度お試しください。`,
  unknown: ({ reference }) =>
    say`Slack に断られました。もう一度お試しください。続くときは、この参照番号を管理者に伝えてください：${code(reference)}`,
};
