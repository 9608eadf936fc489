/** 한국어: 이미지를 설명하는 양식. */
import type { FormWords } from "../words.ts";

/** Labels and hints. */
export const form: FormWords = {
  title: "링크와 대체 텍스트",
  submit: "저장",
  cancel: "취소",
  alt: "대체 텍스트",
  altHint: "이미지를 볼 수 없는 사람에게 무엇이 보이는지 알려 줘요. 꾸미기만 하는 이미지라면 비워 두세요.",
  link: "링크",
  linkHint: "이미지를 누르면 열리는 곳이에요: https://…, http://… 또는 mailto:…",
  notALink: "https://, http://, mailto:로 시작하는 링크를 적어 주세요.",
  gone: "이제 웹에 없는 이미지예요.",
  tryAgain: "Slack에 연결하지 못했어요. 저장을 다시 눌러 주세요.",
};
