import type { FunctionDefinition } from "../../catalog/define";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { icon } from "../frame/icons";
import type { Pane } from "../frame/pane";
import { assumptions, sources } from "./background";
import { exampleList } from "./exampleList";
import { favouriteNames, toggleFavourite } from "./memory";
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
  const star = button(starText(favouriteNames(pane.preferences).includes(definition.name)), () =>
    fill(star, starText(toggleFavourite(pane.preferences, definition.name))),
  );
  return {
    element: element(
      "article",
      { class: "detail" },
      button([icon("back"), "All functions"], options.back, { subtle: true, class: "back" }),
      heading,
      element("p", { class: "summary" }, definition.summary),
      element("div", { class: "actions" }, star),
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

function starText(favourite: boolean): string {
  return favourite ? "Take from favourites" : "Add to favourites";
}
