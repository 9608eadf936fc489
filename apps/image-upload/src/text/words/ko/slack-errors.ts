/** 한국어: Slack이 거절한 것과 할 수 있는 일. */
import { formatOf } from "../../format.ts";
import { channel, code, type Line, say } from "../../piece.ts";
import type { SlackErrorData } from "../../slack-error-kind.ts";
import type { Words } from "../words.ts";

const { number } = formatOf("ko");

function reinstall({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`워크스페이스 관리자에게 Luckydraw를 다시 설치해 달라고 요청해 주세요.`
    : say`워크스페이스 관리자가 ${{ kind: "link", url: installUrl, text: "여기에서 다시 설치" }}할 수 있어요.`;
}

function install({ installUrl }: SlackErrorData): Line {
  return installUrl === undefined
    ? say`워크스페이스 관리자에게 설치해 달라고 요청해 주세요.`
    : say`워크스페이스 관리자가 ${{ kind: "link", url: installUrl, text: "여기에서 설치" }}할 수 있어요.`;
}

function there({ channelId }: SlackErrorData): Line {
  return channelId === undefined ? say`그 채널` : say`${channel(channelId)} 채널`;
}

/** A sentence or two for each kind of error. */
export const slackErrors: Words["slackErrors"] = {
  "not-in-channel": (data) =>
    say`${there(data)}을 볼 수 없어요. 그곳에서 ${code("/invite @Luckydraw")} 명령으로 초대한 뒤 다시 요청해 주세요.`,
  "missing-scope": (data) =>
    data.neededScope === undefined
      ? say`Luckydraw에 필요한 권한이 없어요. ${reinstall(data)}`
      : say`Luckydraw에 ${code(data.neededScope)} 권한이 없어요. ${reinstall(data)}`,
  "rate-limited": ({ retryAfterSeconds = 60 }) =>
    say`지금 이 워크스페이스에 요청이 많아서 Slack이 잠시 쉬어 달라고 해요. ${number(retryAfterSeconds)}초 뒤에 다시 시도해 주세요.`,
  "installation-gone": (data) =>
    say`이 워크스페이스에는 Luckydraw가 더 이상 설치되어 있지 않아요. ${reinstall(data)}`,
  "not-installed": (data) => say`이 워크스페이스에는 Luckydraw가 설치되어 있지 않아요. ${install(data)}`,
  "trigger-expired": () => say`Slack이 허용하는 3초 안에 양식을 열지 못했어요. 버튼을 다시 눌러 주세요.`,
  archived: (data) => say`${there(data)}은 보관된 상태라 글을 올릴 수 없어요.`,
  "posting-restricted": (data) =>
    say`${there(data)}에는 정해진 사람만 글을 올릴 수 있어요. 채널 관리자에게 요청해 주세요.`,
  "message-too-long": () =>
    say`메시지가 Slack의 길이 제한을 넘었어요. 대체 텍스트와 링크를 짧게 적어 주세요.`,
  "message-gone": () => say`메시지가 삭제되어 바꿀 수 없어요.`,
  "no-permission": (data) =>
    say`여기에서는 Slack이 Luckydraw에 이 작업을 허용하지 않아요. ${reinstall(data)}`,
  "org-login": () =>
    say`조직에서 앱을 쓰기 전에 로그인하도록 정했어요. Slack에 다시 로그인한 뒤 요청해 주세요.`,
  "org-keys": () => say`지금은 조직의 암호화 키를 이 앱이 쓸 수 없어요. Slack 관리자에게 요청해 주세요.`,
  "not-granted": () =>
    say`Luckydraw가 조직에는 설치되어 있지만 이 워크스페이스에는 추가되지 않았어요. 조직 관리자에게 요청해 주세요.`,
  unavailable: () => say`지금 Slack에 문제가 있어요. 잠시 뒤에 다시 시도해 주세요.`,
  unknown: ({ reference }) =>
    say`Slack이 요청을 거절했어요. 다시 시도해 주세요. 계속되면 관리자에게 이 참조 번호를 알려 주세요: ${code(reference)}`,
};
