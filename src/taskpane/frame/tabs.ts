import { element } from "./dom";
import type { Pane, ViewId, ViewRequests } from "./pane";
import { createPanel, panelId, type Panel } from "./panel";
import { VIEW_IDS, VIEWS } from "./views";

export interface Tabs {
  readonly elements: readonly HTMLElement[];
  /** Shows a view, with its tab selected, and hands it the request. */
  open<Id extends ViewId>(view: Id, request?: ViewRequests[Id]): Promise<void>;
}

type Panels = { readonly [Id in ViewId]: Panel<Id> };

/** The tab list and one panel a view; arrow keys, Home and End are the tab list's own. */
export function createTabs(pane: () => Pane, first: ViewId): Tabs {
  const panels = Object.fromEntries(
    VIEW_IDS.map((id) => [id, createPanel(id, pane)]),
  ) as unknown as Panels;
  const list = element(
    "fluent-tablist",
    { "aria-label": "Views", activeid: tabId(first), on: { change: () => void follow() } },
    ...VIEW_IDS.map((id) =>
      element("fluent-tab", { id: tabId(id), "aria-controls": panelId(id) }, VIEWS[id].label),
    ),
  );
  // The property: the attribute follows it a moment later.
  const active = (): ViewId | undefined =>
    VIEW_IDS.find((id) => tabId(id) === (list as { activeid?: string }).activeid);
  const open: Tabs["open"] = async (id, request) => {
    VIEW_IDS.forEach((one) => (panels[one].element.hidden = one !== id));
    await panels[id].show(request);
  };
  const follow = async (): Promise<void> => {
    const id = active();
    if (id !== undefined) {
      await open(id);
    }
  };
  return {
    elements: [list, ...VIEW_IDS.map((id) => panels[id].element)],
    open: (id, request) => {
      list.setAttribute("activeid", tabId(id));
      return open(id, request);
    },
  };
}

function tabId(id: ViewId): string {
  return `tab-${id}`;
}
