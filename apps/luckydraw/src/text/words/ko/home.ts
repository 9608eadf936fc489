/** 한국어: 앱의 홈. */
import { say } from "../../piece.ts";
import type { HomeWords } from "../words.ts";

/** The app's Home. */
export const home: HomeWords = {
  title: "누구나 확인할 수 있는 추첨",
  intro: "채널에서 이렇게 입력하거나 원하는 대로 바꿔 보세요:",
  more: (help) => say`${help}  나머지 기능을 나에게만 보여 줘요`,
  waiting: "비콘을 기다리는 추첨",
  recent: "최근 추첨",
  none: (example) => say`참여 중인 채널에 아직 추첨이 없어요. 채널에서 ${example}라고 입력해 보세요.`,
  which: "내가 참여 중인 채널의 추첨이에요. 90일 동안 보관돼요.",
  settings: "설정",
  languageChoice: "채널에 올리는 메시지의 언어",
  organiserChoice: "채널에서 당첨자를 뽑는 사람도 함께 참여해요",
  forAll:
    "다음 추첨부터 워크스페이스 전체에 적용돼요. 한 사람에게만 보이는 메시지는 그 사람의 언어로 보여요.",
  language: (name) => `채널에 올리는 메시지의 언어: ${name}.`,
  organiserIn: "채널에서 당첨자를 뽑는 사람도 함께 참여해요.",
  organiserOut: "채널에서 당첨자를 뽑는 사람은 참여하지 않아요.",
  admins: "워크스페이스 관리자가 여기서 바꿀 수 있어요.",
};
