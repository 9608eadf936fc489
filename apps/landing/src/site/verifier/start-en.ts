/** Starts the verifier in its page's language. */
import { startVerifier } from "./start-verifier.tsx";
import { en } from "./words/en.ts";

startVerifier("en", en);
