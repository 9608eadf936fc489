/** Starts the page: the one place that touches the browser's `fetch`. */
import { render } from "preact";
import { App } from "./app.tsx";
import { createApi } from "./state/api.ts";

const root = document.getElementById("root");
if (root) render(<App api={createApi((...request) => fetch(...request))} />, root);
