import { catalog } from "../../catalog";
import type { FunctionDefinition } from "../../catalog/define";
import { element, fill } from "../frame/dom";
import type { FunctionRequest, Pane, View } from "../frame/pane";
import { createFunctionDetail, type FunctionDetail } from "./functionDetail";
import { createFunctionList } from "./functionList";

/** Finds a function, tries it out and inserts it. */
export function createFunctionsView(pane: Pane): View<FunctionRequest> {
  const root = element("div", { class: "view" });
  const list = createFunctionList({ catalog, open: (definition) => void open(definition) });
  let detail: FunctionDetail | null = null;
  const showList = (name: string | null): void => {
    detail?.close();
    detail = null;
    fill(root, list.element);
    list.focus(name);
  };
  const open = (definition: FunctionDefinition): FunctionDetail => {
    detail?.close();
    detail = createFunctionDetail({
      pane,
      definition,
      find,
      back: () => showList(definition.name),
    });
    fill(root, detail.element);
    detail.focus();
    return detail;
  };
  fill(root, list.element);
  return {
    element: root,
    show({ name, inputs }) {
      const definition = find(name);
      if (definition !== undefined) {
        const opened = open(definition);
        if (inputs !== undefined) {
          opened.tryout.fill(inputs);
        }
      }
    },
  };
}

/** By name, whatever its case. */
function find(name: string): FunctionDefinition | undefined {
  const wanted = name.trim().toUpperCase();
  return catalog.find((definition) => definition.name === wanted);
}
