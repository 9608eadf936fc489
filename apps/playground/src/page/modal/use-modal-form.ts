/** The form in a modal: what is filled in, what is wrong, and sending it. */
import { useMemo, useState } from "preact/hooks";
import type { PlaygroundView, ViewState } from "../../shared/protocol.ts";
import { currentValues } from "../blocks/initial-values.ts";
import { elementKey, type Surface } from "../blocks/surface.ts";
import { withChoice, withValue } from "../blocks/values.ts";
import { type Json, objectsOf } from "../json.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { missingFields } from "./missing-fields.ts";

type Errors = Readonly<Record<string, string>>;

const noErrors: Errors = {};
const trouble = "We had some trouble connecting. Try again?";

/** A modal's form. What was typed stays while the app changes the view. */
export interface ModalForm {
  readonly surface: Surface;
  readonly errors: Errors;
  /** Counts how often sending was refused for a field: each time the first such field gets the focus. */
  readonly refusals: number;
  readonly sending: boolean;
  readonly problem: string | undefined;
  submit(): void;
  close(): void;
}

/** Holds the form of a view. */
export function useModalForm(view: PlaygroundView): ModalForm {
  const { api, closeView } = useAppStore();
  const { userId } = useViewer();
  const blocks = useMemo(() => objectsOf(view.view, "blocks"), [view.view]);
  const [touched, setTouched] = useState<ViewState>({});
  const [errors, setErrors] = useState<Errors>(noErrors);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState<string>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const values = useMemo(() => currentValues(blocks, touched), [blocks, touched]);
  const refuse = (found: Errors) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  };
  const submit = async () => {
    if (sending) return;
    const missing = missingFields(blocks, values);
    setProblem(undefined);
    if (Object.keys(missing).length > 0) return refuse(missing);
    setErrors(noErrors);
    setSending(true);
    try {
      const result = await api.submitView(view.id, { userId, state: values });
      if (result.outcome === "errors") refuse(result.errors);
      if (result.outcome === "failed") setProblem(result.message);
      if (result.outcome === "closed") closeView(view.id);
    } catch {
      setProblem(trouble);
    } finally {
      setSending(false);
    }
  };
  const close = () => {
    closeView(view.id);
    // The app need not know for the person to be rid of the modal.
    api.closeView(view.id, { userId }).catch(() => undefined);
  };
  const act = async (blockId: string, actionId: string, choice: Json, state: ViewState) => {
    setBusy(elementKey(blockId, actionId));
    setProblem(undefined);
    try {
      const sent = await api.act({ userId, viewId: view.id, blockId, actionId, choice, state });
      if (!sent.ok) setProblem(sent.message ?? trouble);
    } catch {
      setProblem(trouble);
    } finally {
      setBusy(undefined);
    }
  };
  const surface: Surface = {
    id: view.id,
    values,
    busy,
    errors,
    setValue: (blockId, actionId, value) => {
      setTouched((now) => withValue(now, blockId, actionId, value));
      setErrors(({ [blockId]: _, ...others }) => others);
    },
    // The value that was chosen this instant is not in the state yet.
    act: (blockId, actionId, choice) =>
      void act(blockId, actionId, choice, withChoice(values, blockId, actionId, choice)),
  };
  return { surface, errors, refusals, sending, problem, submit: () => void submit(), close };
}
