/** A surface outside a form, a message or a Home: each choice is sent to the app at once. */
import { useMemo, useState } from "preact/hooks";
import type { Act, ViewState } from "../../shared/protocol.ts";
import type { Json } from "../json.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { currentValues } from "./initial-values.ts";
import { elementKey, type Surface } from "./surface.ts";
import { withChoice, withValue } from "./values.ts";

/** Where the blocks are. */
export interface ActingPlace {
  /** Prefix that makes element ids unique on the page. */
  readonly id: string;
  readonly blocks: readonly Json[];
  readonly where: Pick<Act, "channelId" | "messageTs" | "viewId">;
}

/** The surface, and what went wrong with the last press. */
export interface Acting {
  readonly surface: Surface;
  readonly problem: string | undefined;
}

/** Holds what is chosen. */
export function useActing({ id, blocks, where }: ActingPlace): Acting {
  const { api } = useAppStore();
  const { userId } = useViewer();
  const [touched, setTouched] = useState<ViewState>({});
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { channelId, messageTs, viewId } = where;
  const surface = useMemo((): Surface => {
    const values = currentValues(blocks, touched);
    const place = {
      ...(channelId === undefined ? {} : { channelId }),
      ...(messageTs === undefined ? {} : { messageTs }),
      ...(viewId === undefined ? {} : { viewId }),
    };
    const act = async (blockId: string, actionId: string, choice: Json) => {
      setBusy(elementKey(blockId, actionId));
      setProblem(undefined);
      try {
        const state = withChoice(values, blockId, actionId, choice);
        const sent = await api.act({ ...place, userId, blockId, actionId, choice, state });
        if (!sent.ok) setProblem(sent.message ?? "That didn't work. Try again?");
      } catch {
        setProblem("We had some trouble connecting. Try again?");
      } finally {
        setBusy(undefined);
      }
    };
    return {
      id,
      values,
      busy,
      errors: {},
      setValue: (blockId, actionId, value) => setTouched((now) => withValue(now, blockId, actionId, value)),
      act: (blockId, actionId, choice) => void act(blockId, actionId, choice),
    };
  }, [api, userId, id, channelId, messageTs, viewId, blocks, touched, busy]);
  return { surface, problem };
}
