/** Starts the verifier in its page's language. */
import { startVerifier } from "./start-verifier.tsx";
import { ko } from "./words/ko.ts";

startVerifier("ko", ko);
