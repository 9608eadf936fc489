/**
 * What a person is told when their request could not be handed over.
 *
 * Nothing that Slack sends says which language they read, and looking it up needs the token that this function
 * doesn't have. So the few sentences stand in all of the app's languages, as docs/decisions/0004 says.
 */

/** Shown when a hand-over failed. */
export const NOT_TAKEN = [
  "Luckydraw couldn't take this on just now. Nothing was drawn. Please try again in a minute.",
  "지금은 요청을 처리하지 못했어요. 추첨은 진행되지 않았어요. 잠시 후 다시 시도해 주세요.",
  "ただいま受け付けられませんでした。抽選は行われていません。1分ほどおいて、もう一度お試しください。",
].join("\n");

/** Shown when a command's text is longer than is handed over. */
export const TOO_LONG = [
  "That is longer than Luckydraw reads: 4,000 characters at most. For a long list, use `/luckydraw 2 #channel`.",
  "입력이 너무 길어요. 4,000자까지 쓸 수 있어요. 긴 목록은 `/luckydraw 2 #channel`처럼 써 주세요.",
  "入力が長すぎます。4,000文字まで使えます。長いリストは `/luckydraw 2 #channel` のように指定してください。",
].join("\n");

/** A command's answer that only its sender sees. */
export function ephemeral(text: string): object {
  return { response_type: "ephemeral", text };
}
