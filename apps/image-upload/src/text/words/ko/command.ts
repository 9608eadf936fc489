/** 한국어: 명령에 대한 답. */
import { code, say } from "../../piece.ts";
import type { CommandWords } from "../words.ts";

/** Sentences. */
export const command: CommandWords = {
  on: (who) =>
    say`${who} 님이 이 채널에서 이미지 올리기를 켰어요. 여기에 올리는 이미지는 공개되어 링크를 아는 누구나 볼 수 있어요. 답은 각 메시지의 스레드에 달아요.`,
  off: (who) =>
    say`${who} 님이 이 채널에서 이미지 올리기를 껐어요. 이미 웹에 있는 이미지는 내릴 때까지 남아 있어요.`,
  invite: say`아직 이 채널에 없어서 이미지를 볼 수 없어요. 초대해 주세요: ${code("/invite @Luckydraw")}`,
  status: (isOn, by) => {
    const state = isOn
      ? "이 채널에서 이미지 올리기가 켜져 있어요. 여기에 올리는 이미지는 공개돼요."
      : "이 채널에서 이미지 올리기가 꺼져 있어요.";
    return by === undefined ? say`${state}` : say`${state} 바꾼 사람: ${by}`;
  },
  switchedBy: (rule) =>
    rule === "everyone"
      ? "누구나 켜고 끌 수 있어요. 관리자가 바꿀 수 있어요: /image-upload allow owners"
      : "채널을 만든 사람과 워크스페이스 관리자가 켜고 끌 수 있어요. 관리자가 바꿀 수 있어요: /image-upload allow everyone",
  whenDeleted: (rule) =>
    rule === "remove"
      ? "Slack에서 삭제한 파일은 웹에서도 내려요. 관리자가 바꿀 수 있어요: /image-upload deleted keep"
      : "Slack에서 파일을 삭제해도 웹에 남아요. 관리자가 바꿀 수 있어요: /image-upload deleted remove",
  helpIntro:
    "채널에 올린 이미지를 크기까지 적힌 웹 링크로 만들어 바로 붙여 넣을 수 있어요. 촬영 장소와 카메라 정보는 지워요.",
  helpRows: [
    ["on", "이 채널에서 켜기. 여기에 올리는 이미지는 공개돼요"],
    ["off", "끄기"],
    ["status", "이 채널의 상태 보기"],
    ["allow everyone", "누구나 켜고 끌 수 있게 하기. owners: 채널을 만든 사람과 관리자만"],
    ["deleted keep", "Slack에서 파일을 삭제해도 웹에 두기. remove: 웹에서도 내리기"],
  ],
  helpFormats:
    "JPEG, PNG, GIF, WebP, AVIF를 메시지마다 15개까지 올릴 수 있어요. 채널에 초대해 주세요: /invite @Luckydraw",
};
