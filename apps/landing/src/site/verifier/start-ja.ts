/** Starts the verifier in its page's language. */
import { startVerifier } from "./start-verifier.tsx";
import { ja } from "./words/ja.ts";

startVerifier("ja", ja);
