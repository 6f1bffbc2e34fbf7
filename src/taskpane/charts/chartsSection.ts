import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";

/** Charts for a sheet of their own, folded away; what draws them loads when they are wanted. */
export function chartsSection(pane: Pane): HTMLElement {
  const place = element("div");
  let loaded = false;
  const root = element(
    "details",
    { class: "folded charts" },
    element("summary", {}, "Charts"),
    place,
  );
  root.addEventListener("toggle", () => {
    if (root.open && !loaded) {
      loaded = true;
      void load(pane, place).catch(() => {
        loaded = false;
        const sentence = "The charts could not be loaded. Close this, then open it again.";
        fill(place, element("p", { class: "error" }, sentence));
      });
    }
  });
  return root;
}

async function load(pane: Pane, place: HTMLElement): Promise<void> {
  fill(place, element("p", { class: "empty" }, "Drawing..."));
  const { picturesPanel } = await import("./picturesPanel");
  fill(place, picturesPanel(pane));
}
