/** Starts the page: the one place that touches the browser's `fetch` and its address bar. */
import { render } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { App } from "./app.tsx";
import { createApi } from "./state/api.ts";
import { rememberedTeam } from "./state/remembered.ts";

const firstTeam = rememberedTeam(location.search);
// A link of Slack's names a workspace once; what is shown later is in nobody's address.
history.replaceState(null, "", location.pathname);

function Page() {
  const [teamId, setTeamId] = useState(firstTeam);
  const [hasMoved, setHasMoved] = useState(false);
  const api = useMemo(() => createApi((...request) => fetch(...request), teamId), [teamId]);
  const openTeam = useCallback((id: string | undefined) => {
    setTeamId(id);
    setHasMoved(id !== undefined);
  }, []);
  return <App key={teamId ?? "first"} api={api} openTeam={openTeam} hasMoved={hasMoved} />;
}

const root = document.getElementById("root");
if (root) render(<Page />, root);
