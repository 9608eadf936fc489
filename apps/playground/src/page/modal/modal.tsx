/** A modal as the app opened it: a form to fill in and send. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PlaygroundView } from "../../shared/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../blocks/surface.ts";
import { Ball } from "../chat/avatar.tsx";
import { Dialog } from "../dialog.tsx";
import { plainText } from "../elements/element.ts";
import { Icon } from "../icon.tsx";
import { objectsOf } from "../json.ts";
import { useModalForm } from "./use-modal-form.ts";

/** Shows a modal; Esc and Cancel close it, errors stand under their fields. */
export function Modal({ view }: { readonly view: PlaygroundView }): JSX.Element {
  const form = useModalForm(view);
  const body = useRef<HTMLDivElement>(null);
  const titleId = `title-${view.id}`;
  const submit = plainText(view.view["submit"]);
  const { errors, refusals } = form;
  // Only a refusal moves the focus, not each field that is mended; and at once, not after somebody went elsewhere.
  useLayoutEffect(() => {
    const first = Object.keys(errors)[0];
    if (first === undefined) return;
    const field = body.current?.querySelector(`[data-block-id="${CSS.escape(first)}"]`);
    field?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  }, [refusals]);
  return (
    <Dialog labelledBy={titleId} className="modal" onCancel={form.close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <header class="modal-head">
          <span class="avatar small app" aria-hidden="true">
            <Ball />
          </span>
          <h2 id={titleId}>{plainText(view.view["title"])}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={form.close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-body" ref={body}>
          <SurfaceContext.Provider value={form.surface}>
            <Blocks blocks={objectsOf(view.view, "blocks")} />
          </SurfaceContext.Provider>
        </div>
        <footer class="modal-foot">
          <p class="modal-problem" role="alert">
            {form.problem}
          </p>
          <button type="button" class="button" onClick={form.close}>
            {plainText(view.view["close"]) || (submit ? "Cancel" : "Close")}
          </button>
          {submit && (
            <button
              type="submit"
              class="button primary"
              aria-busy={form.sending}
              aria-disabled={form.sending}
            >
              {submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
