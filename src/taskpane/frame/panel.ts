import { button } from "./controls";
import { element, fill } from "./dom";
import type { Pane, View, ViewId, ViewRequests } from "./pane";
import { VIEWS, type ViewEntry } from "./views";

export interface Panel<Id extends ViewId> {
  readonly element: HTMLElement;
  /** Loads the view's code when it is first shown. */
  show(request?: ViewRequests[Id]): Promise<void>;
}

export function panelId(id: ViewId): string {
  return `panel-${id}`;
}

export function createPanel<Id extends ViewId>(id: Id, pane: () => Pane): Panel<Id> {
  const { label, load }: ViewEntry<Id> = VIEWS[id];
  const panel = element("section", {
    id: panelId(id),
    class: "panel",
    role: "tabpanel",
    "aria-labelledby": `tab-${id}`,
    hidden: true,
  });
  let view: Promise<View<ViewRequests[Id]>> | null = null;
  const open = async (): Promise<View<ViewRequests[Id]>> => {
    fill(panel, element("p", { class: "empty" }, `Opening ${label}...`));
    const opened = (await load())(pane());
    fill(panel, opened.element);
    return opened;
  };
  const show = async (request?: ViewRequests[Id]): Promise<void> => {
    view ??= open();
    try {
      const opened = await view;
      if (request !== undefined) {
        opened.show?.(request);
      }
    } catch {
      view = null;
      fill(
        panel,
        notLoaded(label, () => void show(request)),
      );
    }
  };
  return { element: panel, show };
}

function notLoaded(label: string, retry: () => void): HTMLElement {
  return element(
    "div",
    { class: "empty" },
    element("p", {}, `${label} could not be loaded. Check the connection, then try again.`),
    button("Try again", retry),
  );
}
