/** The messages of a draw, from the commitment to the result. */
export { type CalledOffReason, calledOff } from "./called-off.ts";
export { drawingMessage, waitingLonger } from "./drawing-message.ts";
export { orderMessage } from "./order-message.ts";
export { resultMessage } from "./result-message.ts";
export { type StepUp, steppedUp } from "./stepped-up.ts";
export { teamsMessage } from "./teams-message.ts";
