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

/**
 * The tab list and one panel a view. Only the tab of the view that is shown is a stop of the Tab
 * key: the tab list shows the view of any tab that gets the focus, and Office on the web gives it to
 * the first stop of the page. Browsers that know focusgroup pass over the other tabs then, so the
 * keys within the list are handled here.
 */
export function createTabs(pane: () => Pane, first: ViewId): Tabs {
  const panels = Object.fromEntries(
    VIEW_IDS.map((id) => [id, createPanel(id, pane)]),
  ) as unknown as Panels;
  const tabs = Object.fromEntries(
    VIEW_IDS.map((id) => [
      id,
      element("fluent-tab", { id: tabId(id), "aria-controls": panelId(id) }, VIEWS[id].label),
    ]),
  );
  const list = element(
    "fluent-tablist",
    {
      "aria-label": "Views",
      activeid: tabId(first),
      on: { change: () => void follow(), keydown: (event) => moveFocus(event, tabs) },
    },
    ...VIEW_IDS.map((id) => tabs[id]),
  );
  // The property: the attribute follows it a moment later.
  const active = (): ViewId | undefined =>
    VIEW_IDS.find((id) => tabId(id) === (list as { activeid?: string }).activeid);
  const open: Tabs["open"] = async (id, request) => {
    VIEW_IDS.forEach((one) => {
      panels[one].element.hidden = one !== id;
      tabs[one].tabIndex = one === id ? 0 : -1;
    });
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

function moveFocus(event: KeyboardEvent, tabs: Readonly<Record<string, HTMLElement>>): void {
  const at = VIEW_IDS.findIndex((id) => tabs[id] === event.target);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: -1,
  };
  if (event.key in steps) {
    event.preventDefault();
    tabs[VIEW_IDS[(steps[event.key] + VIEW_IDS.length) % VIEW_IDS.length]].focus();
  }
}

function tabId(id: ViewId): string {
  return `tab-${id}`;
}
