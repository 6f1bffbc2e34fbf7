import type { FunctionDefinition } from "../../catalog/define";
import { button } from "../frame/controls";
import { element } from "../frame/dom";
import { icon } from "../frame/icons";
import type { Pane } from "../frame/pane";
import { exampleList } from "./exampleList";
import { createTryout, type Tryout } from "./tryout";

/** One function: what it does, a form that computes while one types, examples and sources. */
export interface FunctionDetail {
  readonly element: HTMLElement;
  readonly tryout: Tryout;
  focus(): void;
  /** Ends its ties to the workbook. */
  close(): void;
}

export interface FunctionDetailOptions {
  readonly pane: Pane;
  readonly definition: FunctionDefinition;
  find(name: string): FunctionDefinition | undefined;
  back(): void;
}

export function createFunctionDetail(options: FunctionDetailOptions): FunctionDetail {
  const { pane, definition } = options;
  const heading = element("h2", { tabindex: "-1" }, definition.name);
  const tryout = createTryout(options);
  return {
    element: element(
      "article",
      { class: "detail" },
      button([icon("back"), "All functions"], options.back, { subtle: true, class: "back" }),
      heading,
      element("p", { class: "summary" }, definition.summary),
      ...tryout.elements,
      exampleList(options, tryout),
      ...assumptions(definition),
      ...sources(pane, definition),
    ),
    tryout,
    focus: () => heading.focus(),
    close: () => tryout.close(),
  };
}

function assumptions({ assumptions: lines }: FunctionDefinition): HTMLElement[] {
  return lines.length === 0
    ? []
    : [
        element("h3", {}, "Assumptions"),
        element("ul", { class: "text" }, ...lines.map((line) => element("li", {}, line))),
      ];
}

function sources(pane: Pane, definition: FunctionDefinition): HTMLElement[] {
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
