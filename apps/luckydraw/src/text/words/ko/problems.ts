/** 한국어: 이해하지 못한 것. */
import { formatOf } from "../../format.ts";
import { bold, code, say, user } from "../../piece.ts";
import type { ProblemWords } from "../words.ts";

const { number } = formatOf("ko");

const counted = { winners: "뽑을 수", teams: "팀 수", reserves: "예비 당첨자 수", draw: "추첨 번호" };
const names: Readonly<Record<string, string>> = { number: "숫자", weight: "가중치" };

/** Leads the example to copy. */
export const example = "예를 들면:";

/** A sentence or two for each problem. */
export const problems: ProblemWords["problems"] = {
  "text-too-long": ({ limit }) =>
    say`명령어 하나에 쓸 수 있는 글자는 ${number(limit)}자까지예요. 사람을 모두 적는 대신 채널이나 사용자 그룹을 적어 주세요.`,
  "not-understood": ({ said, nearest }) =>
    nearest === undefined
      ? say`모르는 말이 있어요: “${said}”`
      : say`모르는 말이 있어요: “${said}”. 혹시 ${bold(nearest)}?`,
  "commas-missing": ({ said }) => say`항목을 적은 것이라면 사이에 쉼표를 넣어 주세요: “${said}”`,
  "name-not-linked": ({ said }) =>
    say`“${said}”에 연결된 사람이나 채널이 없어요. @ 뒤에 이름을, # 뒤에 채널을 입력하고 Slack이 보여 주는 목록에서 골라 주세요.`,
  broadcast: ({ said }) =>
    say`${said} 멘션은 모두에게 알림을 보내요. 이 채널의 모두 가운데서 뽑으려면 이름을 적지 않으면 돼요.`,
  "quote-open": ({ said }) => say`따옴표가 열렸는데 닫히지 않았어요: ${said}`,
  "number-out-of-range": ({ said, counted: what, min, max }) =>
    max < Number.MAX_SAFE_INTEGER
      ? say`${counted[what]}: “${said}”. ${number(min)}부터 ${number(max)}까지의 정수로 적어 주세요.`
      : say`${counted[what]}: “${said}”. ${number(min)} 이상의 정수로 적어 주세요.`,
  "number-missing": ({ keyword }) => say`${bold(keyword)} 뒤에는 숫자가 있어야 해요.`,
  "number-twice": ({ said }) =>
    say`숫자가 두 개라서 몇 명을 뽑을지 알 수 없어요. “${said}”도 항목이라면 항목 사이에 쉼표를 넣어 주세요.`,
  "number-or-option": ({ said }) =>
    say`“${said}”, 뽑을 수인가요, 항목인가요? 뽑을 수를 맨 앞에, 쉼표 없이 적어 주세요.`,
  "keyword-twice": ({ keyword }) => say`${bold(keyword)}: 두 번 적혀 있어요. 한 번이면 돼요.`,
  "value-missing": ({ keyword }) =>
    keyword === "except"
      ? say`${bold("except")} 뒤에는 뺄 이름을 하나 이상 적어 주세요.`
      : say`${bold("prize")} 뒤에는 상품을 따옴표로 묶어 적어 주세요.`,
  "not-together": ({ one, other }) =>
    one === "number" && other === "order"
      ? say`${bold("order")} 명령은 모두의 순서를 정하므로 숫자가 필요 없어요.`
      : say`${bold(names[one] ?? one)}, ${bold(other)}: 함께 쓸 수 없어요. 하나만 골라 주세요.`,
  "weight-out-of-range": ({ said, max }) =>
    say`가중치: “${said}”. 1부터 ${number(max)}까지의 정수로 적어 주세요.`,
  "weight-unclear": ({ said }) =>
    say`“${said}”의 끝부분이 가중치인가요? 가중치라면 ${code("*")} 기호로, 이름이라면 항목을 따옴표로 묶어 적어 주세요.`,
  "weight-misplaced": () =>
    say`가중치는 추첨 대상인 사람이나 항목에만 붙여요. 그룹, 채널, 제외 대상에는 붙일 수 없어요.`,
  mixed: ({ said }) => say`“${said}” 같은 항목과 사람이 섞여 있어요. 사람만, 또는 항목만 적어 주세요.`,
  "option-twice": ({ said }) =>
    say`같은 항목이 두 번 있어요: “${said}”. 확률을 두 배로 하려면 가중치를 적어 주세요.`,
  "weight-twice": ({ userId }) =>
    say`${user(userId)}: 서로 다른 가중치로 두 번 적혀 있어요. 한 번만 적어 주세요.`,
  "option-too-long": ({ said, limit }) =>
    say`항목은 ${number(limit)}자까지 쓸 수 있어요. 조금 줄여 주세요: “${said}”`,
  invisible: () => say`글자가 보이지 않는 항목이나 상품이 있어요. 이름을 적어 주세요.`,
  "too-many-named": ({ limit }) =>
    say`${number(limit)}개까지 적을 수 있어요. 사람을 모두 적는 대신 채널이나 사용자 그룹을 적어 주세요.`,
  "prize-unclear": ({ said }) =>
    say`상품이 어디까지인지 알 수 없어요: “${said}”. 상품이라면 따옴표로 묶고, 항목의 일부라면 그 항목을 따옴표로 묶어 주세요.`,
  "prize-too-long": ({ limit }) => say`상품은 ${number(limit)}자까지 쓸 수 있어요. 조금 줄여 주세요.`,
  "nobody-picked": () => say`사람이나 채널을 하나 이상 골라 주세요.`,
  "no-options": () => say`항목을 하나 이상 적어 주세요.`,
  "not-chosen": () => say`위에서 이것도 선택하거나, 이 칸을 비워 주세요.`,
};
