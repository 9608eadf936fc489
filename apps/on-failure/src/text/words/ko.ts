/** 한국어. */
import type { Words } from "./words.ts";

/** All words of this language. */
export const ko: Words = {
  notDone: (reference) =>
    `요청하신 일을 끝내지 못했고, 자동으로 다시 시도하지 않아요. 나온 결과가 없다면 몇 분 뒤에 다시 요청해 주세요. Luckydraw 운영자에게 알림이 갔어요. 문의하실 때는 이 참조 번호를 알려 주세요: ${reference}`,
  heldUp: (number, reference) =>
    `추첨 #${number}: 결과 발표가 늦어지고 있어요. 추첨 대상은 이미 확정되어 보관 중이라 아무도 바꿀 수 없고, 추첨은 끝까지 진행돼요. 따로 하실 일은 없어요. Luckydraw 운영자에게 알림이 갔어요. 문의하실 때는 이 참조 번호를 알려 주세요: ${reference}`,
};
