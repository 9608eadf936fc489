/** 한국어. */
import type { Words } from "./words.ts";

const notOurs = {
  title: "이 링크는 쓸 수 없어요",
  text: "Luckydraw가 만든 링크가 아니거나 일부가 빠졌어요. 여기에서 다시 시작해 주세요.",
};
const nothingHere = {
  title: "여기에는 아무것도 없어요",
  text: "Luckydraw를 설치하려면 여기에서 시작해 주세요.",
};

/** Everything in Korean. */
export const ko: Words = {
  installed: {
    title: (name) => (name === undefined ? "Luckydraw를 설치했어요" : `${name}에 Luckydraw를 설치했어요`),
    next: "Slack 채널에서 아래처럼 입력해 보세요.",
    commands: [
      ["/luckydraw 2", "채널 멤버 가운데 두 명을 뽑아요"],
      ["/luckydraw 1 라면, 피자, 카레", "여러 항목 가운데 하나를 뽑아요"],
      ["/luckydraw help", "할 수 있는 모든 것을 나에게만 보여 줘요"],
    ],
    privateChannels: "비공개 채널에서는 먼저 초대해 주세요:",
    open: "Slack 열기",
  },
  organisation: {
    title: (name) =>
      name === undefined ? "조직에 Luckydraw를 설치했어요" : `${name}에 Luckydraw를 설치했어요`,
    next: "한 단계 남았어요. Luckydraw를 쓸 워크스페이스에 추가해 주세요. 그곳에서는 이렇게 입력해요.",
    open: "워크스페이스에 추가",
  },
  missing: {
    title: "일부 기능은 쓸 수 없어요",
    text: "허용되지 않은 권한이 있어요. 추첨은 할 수 있는 만큼 되지만 다음은 되지 않아요.",
    again: "다시 설치해서 권한 주기",
  },
  features: {
    commands: "/luckydraw 명령 입력",
    "chat:write": "채널에 추첨 올리기",
    "chat:write.public": "초대받지 않은 공개 채널에 올리기",
    "channels:read": "공개 채널 멤버 중에서 뽑기",
    "groups:read": "비공개 채널 멤버 중에서 뽑기",
    "im:read": "다이렉트 메시지에서 추첨하기",
    "mpim:read": "그룹 대화에서 뽑기",
    "users:read": "봇과 비활성 계정 빼기, 각자의 언어로 답하기",
    "usergroups:read": "사용자 그룹에서 뽑기",
    "files:write": "긴 결과와 큰 영수증을 파일로 올리기",
    "files:read": "올린 사진의 링크 만들기",
  },
  failures: {
    denied: {
      title: "아무것도 설치하지 않았어요",
      text: "Slack에서 Luckydraw가 허용되지 않아 워크스페이스는 그대로예요. 관리자 승인이 필요한 워크스페이스라면 관리자에게 설치를 요청해 주세요.",
    },
    forged: notOurs,
    "code-missing": notOurs,
    expired: {
      title: "10분이 지났어요",
      text: "안전을 위해 설치는 10분 안에 마쳐야 해요. 다시 시작해 주세요. 금방 끝나요.",
    },
    "other-browser": {
      title: "다른 브라우저예요",
      text: "설치를 다른 브라우저에서 시작했거나 이 브라우저에서 쿠키가 꺼져 있어요. 여기에서 다시 시작하고 끝날 때까지 이 브라우저를 써 주세요.",
    },
    replayed: {
      title: "이미 사용한 링크예요",
      text: "링크는 한 번만 쓸 수 있어요. 워크스페이스에서 Luckydraw가 답한다면 설치는 끝났어요. 아니라면 여기에서 다시 시작해 주세요.",
    },
    "code-refused": {
      title: "Slack의 허가가 만료됐어요",
      text: "허가는 몇 분 동안 한 번만 쓸 수 있어요. 다시 시작해 주세요. 금방 끝나요.",
    },
    "slack-refused": {
      title: "Slack이 설치를 마치지 못했어요",
      text: "다시 시작해 주세요. 그래도 안 되면 이 Luckydraw를 운영하는 사람에게 아래 참조 번호를 알려 주세요.",
    },
    "slack-unreachable": {
      title: "지금 Slack에 연결할 수 없어요",
      text: "아직 Luckydraw가 설치되지 않았어요. 잠시 뒤에 다시 시작해 주세요.",
    },
    unavailable: {
      title: "지금 Luckydraw에 문제가 있어요",
      text: "아직 설치되지 않았어요. 잠시 뒤에 다시 시작해 주세요. 그래도 안 되면 운영하는 사람에게 아래 참조 번호를 알려 주세요.",
    },
    "not-found": nothingHere,
    "wrong-method": nothingHere,
  },
  begin: "Luckydraw 설치",
  site: "Luckydraw 소개",
  reference: "참조 번호:",
  welcome: [
    "Luckydraw를 설치해 주셔서 고마워요. 누구나 확인할 수 있는 추첨을 해요.",
    "채널에서 `/luckydraw 2`를 입력하면 멤버 가운데 두 명을 뽑고, `/luckydraw`를 입력하면 모든 옵션이 있는 양식이 열려요.",
    "`/luckydraw help`로 모든 기능을 볼 수 있어요. 비공개 채널에서는 먼저 초대해 주세요: `/invite @Luckydraw`",
  ],
};
