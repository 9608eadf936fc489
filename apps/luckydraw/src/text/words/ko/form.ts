/** 한국어: 양식. */
import { say } from "../../piece.ts";
import type { FormWords } from "../words.ts";

/** The form. */
export const form: FormWords = {
  title: "새 추첨",
  submit: "추첨",
  cancel: "취소",
  where: (channel) => say`${channel} 채널의 추첨이에요.`,
  who: "추첨 대상",
  whoChannel: "이 채널의 모두",
  whoPeople: "고른 사람이나 채널",
  whoOptions: "입력한 항목",
  people: "사람",
  peopleHint: "사용자 그룹은 명령어 뒤에 입력해 주세요: /luckydraw 2 @group",
  channels: "채널",
  options: "항목",
  optionsHint: "한 줄에 하나씩, 또는 쉼표로 나눠 주세요. 확률을 3배로 하려면: 라면*3",
  optionsPlaceholder: "라면, 피자, 비빔밥",
  method: "방법",
  methods: { pick: "당첨자 뽑기", order: "모두의 순서 정하기", teams: "팀으로 나누기" },
  count: "몇 명",
  countHint: "당첨자 수 또는 팀 수예요. 순서를 정할 때는 필요 없어요.",
  prize: "상품",
  reserves: "예비 당첨자",
  reservesHint: "당첨자가 상품을 받을 수 없을 때 순서대로 올라올 수예요.",
  except: "제외할 사람",
  quietly: "볼 수 있는 사람",
  quietlyOption: "나만",
};
