/** 한국어: 추첨할 수 없는 까닭. */
import { isDirectMessage } from "../../direct-message.ts";
import { formatOf } from "../../format.ts";
import { channel, code, say, user } from "../../piece.ts";
import type { FlowWords } from "../words.ts";

const { number } = formatOf("ko");

/** A sentence or two for each problem. */
export const flow: FlowWords["flow"] = {
  "too-few": ({ method, wanted, available, kind }) => {
    const have = kind === "people" ? `${number(available)}명이에요` : `${number(available)}개예요`;
    return method === "teams"
      ? say`${number(wanted)}팀을 만들려면 대상이 ${number(wanted)} 이상이어야 하는데, 지금은 ${have}. 팀 수를 줄이거나 대상을 더 적어 주세요.`
      : say`뽑을 수는 ${number(wanted)}인데 대상은 ${have}. 수를 줄이거나 대상을 더 적어 주세요.`;
  },
  "too-many-entries": ({ limit }) =>
    say`한 번에 추첨할 수 있는 대상은 ${number(limit)}까지예요. 더 작은 채널이나 그룹을 적어 주세요.`,
  "nobody-eligible": () =>
    say`추첨할 대상이 없어요. 봇, 비활성화된 계정, 제외한 사람은 참여하지 않아요. 다른 사람이나 채널을 적어 주세요.`,
  "group-empty": () =>
    say`그 사용자 그룹에는 참여할 수 있는 사람이 없어요. Slack에서 그룹에 사람을 추가하거나 다른 대상을 적어 주세요.`,
  "groups-unavailable": () =>
    say`사용자 그룹은 Slack 유료 요금제의 기능이라 이 워크스페이스에서는 쓸 수 없어요. 채널이나 사람을 적어 주세요.`,
  "channel-unreadable": ({ channelId }) =>
    isDirectMessage(channelId)
      ? say`다이렉트 메시지에 누가 있는지는 볼 수 없어요. 사람을 적어 주세요: ${code("/luckydraw 1 @ann @bob")}`
      : say`${channel(channelId)} 채널에 누가 있는지 볼 수 없어요. 그 채널에서 ${code("/invite @Luckydraw")} 명령으로 초대한 뒤 다시 요청해 주세요.`,
  "not-yours": ({ organiserId }) =>
    say`추첨을 요청한 ${user(organiserId)} 님과 워크스페이스 관리자만 할 수 있어요. 검증은 누구나 할 수 있어요.`,
  "nobody-left": ({ number: draw }) =>
    say`추첨 #${draw}: 더 올라올 예비 당첨자가 없어요. 두 번째 추첨은 할 수 있어요.`,
  "draw-not-found": ({ number: draw }) =>
    say`이 채널에서 찾을 수 없는 번호예요: 추첨 #${draw}. 번호는 결과 아래에 있고, 오래된 추첨은 삭제돼요.`,
  "not-decided-yet": ({ number: draw, timeSeconds }) =>
    say`추첨 #${draw}: 아직 정해지지 않았어요. ${{ kind: "time", seconds: timeSeconds, format: "{time_secs}" }}에 공개 비콘이 결정하고, 그 뒤에 검증할 수 있어요.`,
  "was-called-off": ({ number: draw }) => say`추첨 #${draw}: 취소되어 결과가 없어요.`,
  "out-of-date": ({ number: draw }) =>
    say`추첨 #${draw}: 버튼이 표시된 뒤에 내용이 바뀌었어요. 메시지를 다시 확인하고, 필요하면 한 번 더 눌러 주세요.`,
};
