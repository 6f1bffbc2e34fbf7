import { models, type Model } from "../../models";
import { button } from "../frame/controls";
import { element, fill, newId } from "../frame/dom";
import type { ModelRequest, Pane, View } from "../frame/pane";
import { chartsSection } from "../charts/chartsSection";
import { previewUrl } from "./gallery";
import { createInsertPanel, type InsertPanel } from "./insertPanel";

/** Ready models: look at what there is, and put one on new sheets. */
export function createModelsView(pane: Pane): View<ModelRequest> {
  const open = createOpener(pane);
  const buttons = new Map<string, HTMLElement>();
  return {
    show({ id }) {
      const toggle = buttons.get(id);
      if (toggle?.getAttribute("aria-expanded") === "false") {
        toggle.click();
      }
    },
    element: element(
      "div",
      { class: "view models-view" },
      element(
        "p",
        { class: "about" },
        "Ready models on new sheets: change the blue cells, every result is a formula.",
      ),
      element(
        "ul",
        { class: "models", "aria-label": "Models" },
        ...models.map((model) => card(model, open, buttons)),
      ),
      chartsSection(pane),
    ),
  };
}

/** The place for a card's form and the button that opens it. */
interface Slot {
  readonly holder: HTMLElement;
  readonly toggle: HTMLElement;
}

type Open = (model: Model, slot: Slot) => void;

/** One form at a time; the button that opened it closes it again. */
function createOpener(pane: Pane): Open {
  let current: (Slot & { readonly panel: InsertPanel }) | null = null;
  const close = (): void => {
    if (current !== null) {
      current.panel.close();
      fill(current.holder);
      current.toggle.setAttribute("aria-expanded", "false");
      current = null;
    }
  };
  return (model, slot) => {
    const wasOpen = current?.holder === slot.holder;
    close();
    if (!wasOpen) {
      const panel = createInsertPanel(pane, model, () => {
        close();
        slot.toggle.focus();
      });
      current = { ...slot, panel };
      fill(slot.holder, panel.element);
      slot.toggle.setAttribute("aria-expanded", "true");
      panel.heading.focus();
      panel.element.scrollIntoView?.({ block: "nearest" });
    }
  };
}

function card(model: Model, open: Open, buttons: Map<string, HTMLElement>): HTMLElement {
  const holder = element("div", { id: newId("insert") });
  const toggle = button("Use this model", () => open(model, { holder, toggle }));
  toggle.setAttribute("aria-label", `Use this model: ${model.title}`);
  toggle.setAttribute("aria-expanded", "false");
  toggle.setAttribute("aria-controls", holder.id);
  buttons.set(model.id, toggle);
  return element(
    "li",
    { class: "model" },
    element("img", { src: previewUrl(model), alt: "", width: 96, height: 60 }),
    element(
      "div",
      { class: "says" },
      element("h3", {}, model.title),
      element("p", {}, model.sentence),
      toggle,
    ),
    holder,
  );
}
