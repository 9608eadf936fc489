/** The messages of a draw, from the commitment to the result. */
export { calledOff } from "./called-off.ts";
export { drawingMessage, waitingLonger } from "./drawing-message.ts";
export { orderMessage } from "./order-message.ts";
export { resultMessage } from "./result-message.ts";
export { steppedUp } from "./stepped-up.ts";
export { teamsMessage } from "./teams-message.ts";
