/** 한국어: 추첨 검증. */
import { say } from "../../piece.ts";
import type { VerifyWords } from "../words.ts";

/** What the check of a draw says. */
export const verify: VerifyWords = {
  verdict: (outcome, draw) =>
    ({
      genuine: `추첨 #${draw}: 올바른 추첨이에요.`,
      changed: `추첨 #${draw}: 맞지 않는 부분이 있어요. 어느 단계인지 확인해 주세요.`,
      undecided: `추첨 #${draw}: 모두 확인하지는 못했어요.`,
    })[outcome],
  steps: {
    form: "영수증이 온전하고 형식이 맞아요.",
    commitment: "목록과 규칙이 미리 공개한 것과 같아요.",
    round: "비콘의 라운드가 예고한 것과 같아요.",
    signature: "공개 비콘이 이 라운드에 서명했어요.",
    randomness: "난수가 그 서명에서 나왔어요.",
    ranking: "순서가 난수와 미리 공개한 값에서 나왔어요.",
    result: "결과가 그 순서에서 나왔고, 빠진 대상이 모두 밝혀져 있어요.",
    time: "라운드가 공개되기 전에 추첨이 공개되었어요.",
  },
  outcomes: { passed: "확인", failed: "맞지 않음", undecided: "판단 못 함", skipped: "확인 안 함" },
  commitment: "미리 공개한 값",
  randomness: "난수",
  round: (round) => `공개 비콘: drand, 라운드 ${round}`,
  inBrowser: "브라우저에서 확인하기",
  inBrowserWhy: "아무것도 보내지 않고 내 컴퓨터에서 확인해요.",
  yourself: "영수증을 받아 내 컴퓨터에서 확인해요:",
  receiptInThread: "영수증은 추첨 스레드의 파일이에요.",
  receiptHere: "영수증이에요. receipt.json 파일에 복사해 주세요:",
  receiptNowhere: (invite) =>
    say`영수증이 길어서 여기에 보여 드릴 수 없고, 이 추첨의 스레드에도 올릴 수 없었어요. 앱이 들어와 있는 채널에서 모두에게 보이는 추첨은 스레드에 올려 드려요: ${invite}`,
  limits:
    "이 검증은 아무도 결과를 미리 알거나 고를 수 없었다는 것을 보여 줘요. 목록이 공정했는지는 보여 주지 못하니, 영수증의 목록을 살펴봐 주세요.",
};
