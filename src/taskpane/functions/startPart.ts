import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { linkButton } from "../frame/links";
import type { Pane } from "../frame/pane";
import { favouriteNames, hasBegun, recentNames } from "./memory";

/** Where to begin, and what was used last; stands above the functions. */
export interface StartPart {
  readonly element: HTMLElement;
  /** After a function was opened or marked. */
  refresh(): void;
}

export function createStartPart(pane: Pane, open: (name: string) => void): StartPart {
  const known = element("div");
  const refresh = (): void => {
    const { preferences } = pane;
    fill(
      known,
      namesLine("Favourites", favouriteNames(preferences), open),
      namesLine("Recent", recentNames(preferences), open),
    );
  };
  refresh();
  return {
    element: element("div", { class: "start" }, beginnings(pane), guidedSheet(pane), known),
    refresh,
  };
}

function beginnings(pane: Pane): HTMLElement {
  return element(
    "div",
    { class: "actions", role: "group", "aria-label": "Begin with" },
    button("Value a site", () => void pane.open("models", { id: "powered-shell" })),
    button("Compare miners", () => void pane.open("companies")),
    button("Open a model", () => void pane.open("models")),
    button("Explain a cell", () => void pane.open("explain", {})),
    button("Repair or share", () => void pane.open("doctor")),
  );
}

/** Its code loads when someone wants it. */
function guidedSheet(pane: Pane): HTMLElement {
  const place = element("div");
  const begin = button("", () => {
    begin.hidden = true;
    void import("../walk/walk")
      .then(({ startWalk }) => startWalk(pane, place, offer))
      .finally(() => place.childElementCount === 0 && offer());
  });
  const offer = (): void => {
    begin.hidden = false;
    fill(
      begin,
      hasBegun(pane.preferences) ? "Go on with the first sheet" : "First sheet in two minutes",
    );
  };
  offer();
  return element("div", {}, begin, place);
}

function namesLine(
  label: string,
  names: readonly string[],
  open: (name: string) => void,
): HTMLElement | null {
  return names.length === 0
    ? null
    : element(
        "p",
        { class: "known" },
        element("strong", {}, `${label}: `),
        ...names.flatMap((name) => [linkButton(name, () => open(name)), " "]),
      );
}
