/** Removes the app from the workspace, after a question. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ConfirmDialog } from "../elements/confirm-dialog.tsx";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";

/** A button; once the app is removed, its place says how to get it back. */
export function RemoveApp(): JSX.Element {
  const { api } = useAppStore();
  const { userId, workspace } = useViewer();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    const sent = await api.removeApp(userId).catch(() => undefined);
    if (!sent?.ok) setProblem(sent?.message ?? "That didn't work. Try again?");
  };
  return (
    <>
      <button type="button" class="button danger remove-app" onClick={() => setAsking(true)}>
        Remove app…
      </button>
      {problem && (
        <p class="message-problem" role="alert">
          {problem}
        </p>
      )}
      {asking && (
        <ConfirmDialog
          confirm={question(workspace.team.name)}
          onAnswer={(confirmed) => {
            setAsking(false);
            if (confirmed) void remove();
          }}
        />
      )}
    </>
  );
}

function question(teamName: string) {
  return {
    title: { type: "plain_text", text: `Remove Luckydraw from ${teamName}?` },
    text: {
      type: "plain_text",
      text: "Its token stops working at once, and it is told so by two events. You can add it again from its site.",
    },
    confirm: { type: "plain_text", text: "Remove" },
    deny: { type: "plain_text", text: "Keep it" },
    style: "danger",
  };
}
