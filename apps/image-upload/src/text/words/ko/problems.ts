/** 한국어: 할 수 없는 까닭. */
import { code, say, user } from "../../piece.ts";
import type { Words } from "../words.ts";

/** A sentence or two for each problem. */
export const problems: Words["problems"] = {
  "not-understood": () =>
    say`이해하지 못했어요. 이렇게 적어 보세요: ${code("/image-upload on")} 또는 ${code("/image-upload help")}`,
  "channels-only": () => say`이미지 올리기는 채널에서만 쓸 수 있고 다이렉트 메시지에서는 쓸 수 없어요.`,
  "invite-first": () =>
    say`이 채널을 볼 수 없어요. ${code("/invite @Luckydraw")} 명령으로 초대한 뒤 다시 요청해 주세요.`,
  "may-not-switch": ({ creatorId }) =>
    creatorId === undefined
      ? say`채널을 만든 사람과 워크스페이스 관리자만 할 수 있어요.`
      : say`채널을 만든 ${user(creatorId)} 님과 워크스페이스 관리자만 할 수 있어요.`,
  "admins-only": () => say`워크스페이스 관리자만 바꿀 수 있어요.`,
  "not-yours": ({ userId }) => say`이미지를 올린 ${user(userId)} 님과 워크스페이스 관리자만 내릴 수 있어요.`,
  "picture-gone": () => say`이제 웹에 없는 이미지예요.`,
};
