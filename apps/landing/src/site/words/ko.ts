/** 한국어: 페이지. */
import type { PageWords } from "./words.ts";

/** What the pages say. */
export const ko: PageWords = {
  frame: {
    skip: "본문으로 건너뛰기",
    navigation: "주 메뉴",
    home: "Luckydraw",
    how: "추첨 방식",
    check: "추첨 확인",
    support: "지원 (영어)",
    privacy: "개인정보 (영어)",
    languages: "언어",
    footer: "모두가 보는 앞에서 하는 추첨.",
  },
  product: {
    title: "Luckydraw: 누구나 확인할 수 있는 Slack 추첨",
    description:
      "경품 추첨, 팀 나누기, 순서 정하기를 하는 Slack 앱이에요. 난수가 생기기 전에 목록을 공개로 확정하고, 공개 비콘이 결정하며, 누구나 결과를 다시 계산할 수 있어요.",
    headline: "누구나 확인할 수 있는 Slack 추첨.",
    lead: "목록은 모두 앞에서 확정하고, 결정은 공개 비콘이 해요. 그 자리의 누구도 당첨자를 고를 수 없고, 고르지 않았다는 것을 모두가 확인할 수 있어요.",
    addToSlack: "Slack에 추가",
    checkInstead: "추첨 확인하기",
    pictureText:
      "Slack에 올라온 Luckydraw 메시지(영어): 9명 중 당첨자 2명, 상품은 커피 쿠폰, 당첨자 두 명의 이름, 예비 한 명, 확인 버튼들, 그리고 추첨 번호와 요청한 사람.",
    pictureCaption: "끝난 추첨이에요. Verify를 누르면 눈앞에서 다시 계산해요.",
    howTitle: "거꾸로 할 수 없는 네 단계",
    howLead:
      "난수가 생기기 전에 목록이 확정되어야 공정한 추첨이에요. 그래서 이 순서로 하고, 단계마다 확인할 것이 남아요.",
    steps: [
      {
        title: "입력해요",
        text: "몇 명을, 누구 중에서, 무엇을 걸고 뽑을지 적어요. Luckydraw가 참가자를 읽고 봇은 빼요.",
      },
      {
        title: "먼저 공개해요",
        text: "목록과 규칙을 하나의 지문으로 만들어 채널에 올려요. 글자 하나만 바꿔도 지문이 달라져요.",
      },
      {
        title: "비콘이 결정해요",
        text: "몇 초 뒤 drand가 여러 독립 기관이 함께 서명한 수를 공개해요. 그 전에는 아무도 알 수 없어요.",
      },
      {
        title: "확인해요",
        text: "지문과 수가 함께 당첨자를 정해요. 영수증에 모두 들어 있고, 브라우저가 모든 단계를 다시 계산해요.",
      },
    ],
    stepFigures: { round: "라운드 123", seconds: "3초", checks: ["목록", "라운드", "서명", "당첨자"] },
    fairTitle: "아무도 당첨자를 고를 수 없는 이유",
    fair: [
      {
        title: "진행자도 안 돼요",
        text: "친구가 뽑힐 때까지 다시 하려면 미리 해 볼 수 있는 난수가 필요해요. 여기서는 수가 생기기 전에 지문이 공개되니 기회는 한 번뿐이고, 채널의 모두가 봤어요.",
      },
      {
        title: "저희도 안 돼요",
        text: "그 수는 저희 것이 아니에요. 대학과 회사들이 라운드마다 함께 서명하는 공개 비콘 drand에서 와요. 저희도, 확인 페이지도 서명이 맞을 때만 받아들여요.",
      },
      {
        title: "우연도 끼어들지 못해요",
        text: "지문과 수가 정해지면 더 고를 것이 없어요. 규약을 따르는 어떤 프로그램이든, 손으로 계산하든 당첨자는 같아요.",
      },
    ],
    limitsTitle: "영수증이 보여 주지 못하는 것",
    limits: [
      "처음부터 목록이 공정했는지. 영수증에 목록이 있으니 살펴봐 주세요.",
      "전에 다른 추첨이 없었는지. 추첨 번호에는 빈 번호가 없고, 다시 한 추첨에는 앞선 추첨이 적혀요.",
      "빠진 사람이 빠질 만했는지. 영수증에 누가 왜 빠졌는지 적혀 있어요.",
    ],
    cheat: {
      title: "속여 보세요",
      text: "실제 비콘 라운드로 만든 영수증을 열어 보세요. 친구를 1등에 올리거나, 이름을 더하거나, 서명을 위조하면 어느 단계에서 걸리는지 보여요.",
    },
    cheatButton: "예제 열기",
    commandsTitle: "이렇게 입력해요",
    commandsLead: "/luckydraw만 입력하면 양식이 열려요.",
    commands: [
      ["/luckydraw 3", "이 채널에서 3명, 봇은 빼고"],
      ["/luckydraw 2 @ann @bob @cho", "적은 사람 가운데서. 그룹과 채널도 돼요"],
      ["/luckydraw 1 라면, 피자, 비빔밥", "항목 가운데서"],
      ["/luckydraw 1 @ann*3 @bob", "한 사람의 확률을 3배로"],
      ['/luckydraw 3 except @cho prize "커피 쿠폰" reserve 2', "제외할 사람, 상품, 예비 당첨자와 함께"],
      ["/luckydraw teams 4", "모두를 4팀으로"],
      ["/luckydraw order", "모두의 순서를 정해요"],
      ["/luckydraw verify 12", "이 채널의 추첨 #12를 확인해요"],
    ],
    installTitle: "여기서 첫 추첨까지",
    install: [
      {
        title: "추가해요",
        text: "Slack에 추가를 누르고 워크스페이스를 고른 다음, Luckydraw가 할 수 있는 일을 읽고 허용해요. 앱에 승인이 필요한 곳이면 Slack이 관리자에게 물어봐요.",
      },
      {
        title: "입력해요",
        text: "공개 채널 어디서나 /luckydraw 2 라고 입력해요. 비공개 채널에는 먼저 초대해 주세요: /invite @Luckydraw",
      },
      {
        title: "살펴봐요",
        text: "결과가 채널에 올라와요. 그 아래 Verify를 누르면 브라우저가 다시 계산해요. 계정은 아무에게도 필요 없어요.",
      },
    ],
    installHelp: "무료예요. 질문에는 영업일 이틀 안에 사람이 답해요:",
    installSupport: "지원 (영어)",
    keptTitle: "보관하는 것",
    kept: [
      ["추첨: ID, 상품, 결과", "90일 또는 앱을 삭제할 때까지"],
      ["명령을 처리했다는 기록", "하루"],
      ["Slack 토큰(암호화), 설정", "앱을 삭제할 때까지"],
      ["메시지", "읽지 않아요"],
    ],
    keptMore: "개인정보 처리방침 (영어)",
  },
};
