/** What a workspace without the app says. */
import type { JSX } from "preact";
import { Ball } from "../chat/avatar.tsx";
import { useViewer } from "../viewer.ts";

/** Says that the app is missing, and where it is to be had. */
export function AddApp(): JSX.Element {
  const { team, siteUrl } = useViewer().workspace;
  return (
    <div class="add-app">
      <span class="avatar app" aria-hidden="true">
        <Ball />
      </span>
      <h3>Luckydraw isn't in {team.name}</h3>
      <p>
        Its commands are unknown here until somebody adds it, from its public site, as any workspace does.
      </p>
      {siteUrl && (
        <p>
          <a class="button primary" href={siteUrl}>
            Add Luckydraw
          </a>
        </p>
      )}
    </div>
  );
}
