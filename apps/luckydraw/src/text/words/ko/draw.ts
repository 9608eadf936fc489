/** 한국어: 추첨 메시지. */
import { formatOf } from "../../format.ts";
import { say } from "../../piece.ts";
import type { DrawWords, Sizes } from "../words.ts";

const { number } = formatOf("ko");

function several(count: number, kind: Sizes["kind"]): string {
  return `${number(count)}${kind === "people" ? "명" : "개"}`;
}

function result({ method, count, total, kind }: Sizes): string {
  return {
    pick: `${several(total, kind)} 가운데 ${several(count, kind)} 당첨`,
    order: `${several(total, kind)}의 순서`,
    teams: `${several(total, kind)}, ${number(count)}팀`,
  }[method];
}

/** What a draw's messages say. */
export const draw: DrawWords = {
  pool: {
    thisChannel: "이 채널",
    people: (count) => `${number(count)}명`,
    groups: (count) => `사용자 그룹 ${number(count)}개`,
    options: (count) => `항목 ${number(count)}개`,
    line: ({ from, without, weighted }) =>
      say`대상: ${from}${without ? say` (제외: ${without})` : ""}${weighted ? ". 확률이 더 높은 대상이 있어요." : ""}`,
  },
  drawing: ({ method, count, total, kind }) =>
    ({
      pick: `${several(total, kind)} 가운데 ${several(count, kind)} 추첨 중…`,
      order: `${several(total, kind)}의 순서를 정하는 중…`,
      teams: `${several(total, kind)}, ${number(count)}팀으로 나누는 중…`,
    })[method],
  decides: (time, commitment) => say`${time}에 공개 비콘이 결정해요 (${commitment}).`,
  late: (draw) => `추첨 #${draw}: 공개 비콘을 기다리고 있어요`,
  lateWhy:
    "결과는 이미 정해져 있고 아직 알 수 없을 뿐이에요. 계속 다시 시도하고, 24시간 동안 비콘을 받지 못하면 추첨을 취소해요.",
  calledOff: (draw) => `추첨 #${draw}: 취소되었어요`,
  calledOffWhy: (reason) =>
    ({
      "beacon-unavailable":
        "24시간 동안 공개 비콘을 받지 못했어요. 결과는 없고, 다른 방법으로 만들지도 않아요.",
      "posted-late": "결과가 정해지는 시각보다 늦게 공개되어서 누구도 믿을 수 없는 추첨이 되었어요.",
      "not-queued":
        "문제가 생겨 진행하지 못했어요. 결과는 없고 앞으로도 나오지 않아요. 새 추첨을 요청해 주세요.",
    })[reason],
  next: (draw) => `새 번호로 다시 진행해요: 추첨 #${draw}`,
  secondDraw: (previous) => `추첨 #${previous} 다음에 하는 두 번째 추첨이에요.`,
  drawnAgain: (next) => `다시 추첨했어요: 추첨 #${next}`,
  prize: (prize) => say`상품: ${prize}`,
  result,
  nobodyWon: "당첨될 수 있는 대상이 없어요",
  shortfall: (wanted, won) =>
    `뽑을 수는 ${number(wanted)}인데 남은 대상이 없어 ${number(won)}까지만 뽑았어요.`,
  reserves: (names) => say`예비 순서: ${names}`,
  struck: (names) => say`뽑혔지만 당첨될 수 없는 대상: ${names}`,
  struckReasons: {
    bot: "봇",
    deactivated: "비활성화된 계정",
    left: "채널에서 나감",
    declined: "양보함",
    "not-found": "계정을 찾을 수 없음",
    guest: "게스트",
    stranger: "다른 회사 계정",
    other: "참여할 수 없음",
  },
  team: (team, size) => `${number(team)}팀 (${number(size)})`,
  more: (count) => `그 외 ${number(count)}`,
  wholeList: {
    file: "전체 목록은 스레드의 파일에 있어요.",
    verify: "전체 목록은 검증을 누르면 볼 수 있어요.",
    nowhere:
      "전체 목록이 여기에 다 들어가지 않아요. 앱이 들어와 있는 채널에서 모두에게 보이는 추첨은 스레드에 파일로 올려 드려요.",
  },
  footer: ({ number: draw, total, organiser }) =>
    say`추첨 #${draw} · 대상 ${number(total)} · 요청: ${organiser}`,
  spoken: ({ number: draw, sizes, names, prize }) => {
    const won = prize === undefined ? say`` : say` 상품: ${prize}.`;
    return say`추첨 #${draw}, ${result(sizes)}: ${names}.${won}`;
  },
  steppedUp: ({ to, from, number: draw }) => say`추첨 #${draw}: ${from} 대신 ${to}, 다음 순서로 올라왔어요.`,
  steppedUpBy: (who) => say`추첨에서 정해진 순서의 다음 예비 당첨자예요. 요청: ${who}`,
  fileTitle: (draw, method) =>
    `추첨 #${draw}: ${{ pick: "전체 당첨자", order: "전체 순서", teams: "전체 팀" }[method]}`,
  buttons: { verify: "검증", secondDraw: "두 번째 추첨", nextReserve: "다음 예비", no: "취소" },
  givesWay: (place, name) => `당첨 ${number(place)}번 양보${name === undefined ? "" : `: ${name}`}`,
  confirm: {
    secondDraw: {
      title: "두 번째 추첨을 할까요?",
      text: "같은 목록으로 새 번호의 추첨을 해요. 두 번째 추첨이라는 것을 모두가 볼 수 있고, 이번 결과도 그대로 남아요.",
      yes: "다시 추첨",
    },
    nextReserve: {
      title: "다음 예비를 부를까요?",
      only: "당첨자 대신 추첨에서 정해진 다음 순서가 올라와요. 다시 뽑지 않으며, 모두가 볼 수 있어요.",
      chosen: "고른 당첨자 대신 추첨에서 정해진 다음 순서가 올라와요. 다시 뽑지 않으며, 모두가 볼 수 있어요.",
      last: "마지막에 적힌 당첨자 대신 추첨에서 정해진 다음 순서가 올라와요. 다시 뽑지 않으며, 모두가 볼 수 있어요.",
      yes: "다음 부르기",
    },
  },
};
