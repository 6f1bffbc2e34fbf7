import type { FunctionDefinition } from "../../catalog/define";
import { element } from "../frame/dom";
import { icon } from "../frame/icons";
import type { Pane } from "../frame/pane";

/* What a function rests on. */

export function assumptions({ assumptions: lines }: FunctionDefinition): HTMLElement[] {
  return lines.length === 0
    ? []
    : [
        element("h3", {}, "Assumptions"),
        element("ul", { class: "text" }, ...lines.map((line) => element("li", {}, line))),
      ];
}

export function sources(pane: Pane, definition: FunctionDefinition): HTMLElement[] {
  const page = new URL(`help/${definition.name}.html`, document.baseURI).href;
  return [
    element("h3", {}, definition.sources.length > 0 ? "Sources" : "More"),
    element(
      "ul",
      { class: "text" },
      ...definition.sources.map(({ title, url, retrieved }) =>
        element("li", {}, link(pane, title, url), ` (read ${retrieved})`),
      ),
      element("li", {}, link(pane, "Help page of this function", page)),
    ),
  ];
}

/** A real link, so that it can be copied; a click asks before it leaves the pane. */
function link(pane: Pane, title: string, url: string): HTMLElement {
  const open = (event: Event): void => {
    event.preventDefault();
    pane.openLink(url);
  };
  return element("a", { href: url, on: { click: open } }, title, icon("external"));
}
