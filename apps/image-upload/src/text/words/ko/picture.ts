/** 한국어: 올린 그림 아래의 메시지. */
import { formatOf } from "../../format.ts";
import { bold, code, say } from "../../piece.ts";
import type { PictureWords } from "../words.ts";

const { number } = formatOf("ko");

/** Sentences and buttons. */
export const picture: PictureWords = {
  uploading: (count) =>
    count === 1
      ? "올리는 중이에요… 잠시만 기다려 주세요"
      : `이미지 ${number(count)}개를 올리는 중이에요… 잠시만 기다려 주세요`,
  uploaded: (count) =>
    count === 1 ? "이미지를 웹에 올렸어요." : `이미지 ${number(count)}개를 웹에 올렸어요.`,
  none: "올라간 이미지가 없어요.",
  refusals: {
    empty: () => say`빈 파일이에요.`,
    heic: () => say`HEIC는 브라우저에서 보이지 않아요. JPEG로 저장해서 다시 올려 주세요.`,
    svg: () => say`SVG에는 프로그램이 들어 있을 수 있어요. PNG로 저장해서 다시 올려 주세요.`,
    pdf: () => say`PDF는 이미지가 아니에요. 페이지를 PNG나 JPEG로 저장해서 다시 올려 주세요.`,
    html: () => say`이름과 달리 웹 페이지예요.`,
    "other-picture": () => say`브라우저에서 보이지 않는 형식이에요. JPEG나 PNG로 저장해서 다시 올려 주세요.`,
    "not-a-picture": () => say`JPEG, PNG, GIF, WebP, AVIF가 아니에요.`,
    truncated: () => say`파일이 중간에 끊겼어요. 다시 올려 주세요.`,
    damaged: () => say`파일이 손상됐어요. 이미지를 새로 저장해서 다시 올려 주세요.`,
    "uncommon-coding": () =>
      say`대부분의 브라우저에서 보이지 않는 방식이에요. 보통의 JPEG나 PNG로 저장해 주세요.`,
    "too-many-pixels": () => say`1억 2천만 화소가 넘어요. 크기를 줄여서 다시 올려 주세요.`,
    "too-long-animation": () => say`움직이는 이미지가 너무 길거나 커요. 줄여서 다시 올려 주세요.`,
    "too-large": ({ maxMegabytes }) =>
      say`${number(maxMegabytes)}MB가 넘어요. 크기를 줄여서 다시 올려 주세요.`,
    "too-many": () => say`메시지 하나에 15개까지 올릴 수 있어요. 다른 메시지로 올려 주세요.`,
    "not-allowed": ({ installUrl }) =>
      installUrl === undefined
        ? say`Slack이 파일을 내주지 않아요. Luckydraw에 ${code("files:read")} 권한이 없으니 워크스페이스 관리자에게 다시 설치해 달라고 요청해 주세요.`
        : say`Slack이 파일을 내주지 않아요. Luckydraw에 ${code("files:read")} 권한이 없으니 워크스페이스 관리자가 ${{ kind: "link", url: installUrl, text: "여기에서 다시 설치" }}할 수 있어요.`,
    gone: () => say`이제 Slack에 없는 파일이에요.`,
    external: () => say`Slack에 저장된 파일이 아니에요. 이미지를 직접 올려 주세요.`,
    unavailable: () => say`여러 번 시도했지만 올리지 못했어요. 나중에 다시 올려 주세요.`,
  },
  removed: (who) => say`${who} 님이 웹에서 내렸어요.`,
  removedWithFile: "Slack에서 파일이 삭제되어 웹에서 내렸어요.",
  removing: "웹에서 내리는 중이에요.",
  longTag: "태그가 길어서 여기에 다 보여 줄 수 없어요. 아래 버튼으로 복사해 주세요.",
  more: (count) => `… 외 ${number(count)}개`,
  buttons: { describe: "링크와 대체 텍스트 추가", remove: "내리기", no: "취소" },
  formats: { html: "HTML로 복사", markdown: "Markdown으로 복사", url: "URL 복사" },
  confirmRemove: {
    title: "웹에서 내릴까요?",
    text: "링크를 아는 누구도 더 이상 볼 수 없어요. 이미 본 사람에게는 남아 있을 수 있어요.",
    yes: "내리기",
  },
  copy: (name) => say`${bold(name)}, 복사해서 쓰세요:`,
  notShown: (name) => say`${bold(name)}: 웹에 올리지 않았어요.`,
};
