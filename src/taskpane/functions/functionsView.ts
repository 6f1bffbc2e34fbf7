import { catalog } from "../../catalog";
import type { FunctionDefinition } from "../../catalog/define";
import { element, fill } from "../frame/dom";
import type { FunctionRequest, Pane, View } from "../frame/pane";
import type { Elsewhere, Found } from "../find/elsewhere";
import { createFunctionDetail, type FunctionDetail } from "./functionDetail";
import { createFunctionList, type FoundElsewhere } from "./functionList";
import { recentNames, rememberName } from "./memory";
import { createStartPart } from "./startPart";

/** Finds a function, tries it out and inserts it. */
export function createFunctionsView(pane: Pane): View<FunctionRequest> {
  const root = element("div", { class: "view", on: { keydown: (event) => leave(event) } });
  const start = createStartPart(pane, (name) => openNamed({ name }));
  const list = createFunctionList({
    catalog,
    open: (definition) => void open(definition),
    start: start.element,
    elsewhere: (text) => elsewhere(pane, text),
  });
  let detail: FunctionDetail | null = null;
  const showList = (name: string | null): void => {
    detail?.close();
    detail = null;
    start.refresh();
    fill(root, list.element);
    list.focus(name);
  };
  const open = (definition: FunctionDefinition): FunctionDetail => {
    detail?.close();
    rememberName(pane.preferences, definition.name);
    const back = (): void => showList(definition.name);
    detail = createFunctionDetail({ pane, definition, find, back });
    fill(root, detail.element);
    detail.focus();
    return detail;
  };
  const openNamed = ({ name, inputs }: FunctionRequest): void => {
    const definition = find(name);
    if (definition !== undefined) {
      const opened = open(definition);
      if (inputs !== undefined) {
        opened.tryout.fill(inputs);
      }
    }
  };
  /** Escape goes back to the list, unless a question or a list of suggestions has it. */
  const leave = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && detail !== null && !event.defaultPrevented) {
      event.preventDefault();
      showList(recentNames(pane.preferences)[0] ?? null);
    }
  };
  fill(root, list.element);
  return { element: root, show: openNamed };
}

let found: Promise<(text: string) => Elsewhere> | null = null;

/** Models, companies, their figures and guides that fit a text; their code loads when someone searches. */
async function elsewhere(pane: Pane, text: string): Promise<FoundElsewhere> {
  found ??= import("../find/elsewhere").then(({ createElsewhere }) => createElsewhere());
  try {
    const { found: places, strength } = (await found)(text);
    const item = (place: Found): HTMLElement =>
      element(
        "li",
        {},
        element(
          "button",
          { class: "item", type: "button", on: { click: () => place.open(pane) } },
          element("strong", {}, place.label),
          element("span", {}, place.about),
        ),
      );
    const elements = [
      element("h2", {}, "Models, companies and guides"),
      element("div", { class: "functions" }, element("ul", {}, ...places.map(item))),
    ];
    return { elements: places.length === 0 ? [] : elements, strength };
  } catch {
    // Without it the functions are still found; the next search tries again.
    found = null;
    return { elements: [], strength: 0 };
  }
}

/** By name, whatever its case. */
function find(name: string): FunctionDefinition | undefined {
  const wanted = name.trim().toUpperCase();
  return catalog.find((definition) => definition.name === wanted);
}
