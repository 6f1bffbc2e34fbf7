import { ADDIN_VERSION } from "../../catalog/version";
import { DATA_VERSION } from "../../presets/version";
import { element } from "../frame/dom";
import type { Pane, View } from "../frame/pane";
import { THEME_CHOICES, type ThemeChoice } from "../frame/theme";
import { GUIDES, helpAddress, type Guide } from "./guides";

const STEPS: readonly string[] = [
  "Type =WATT. in a cell: Excel lists the functions and names their arguments.",
  "Or choose a function under Functions, fill in its arguments or pick cells, and insert it.",
  "A row together with a column of values fills a whole table from one formula.",
];

const ERRORS: readonly (readonly [shown: string, meaning: string])[] = [
  ["#VALUE!", "An argument is missing, out of bounds or of the wrong kind."],
  ["#N/A", "There is no such figure, or the answer is never."],
  ["#NUM!", "The inputs are fine but nothing solves them."],
  ["#DIV/0!", "An input of zero divides."],
  ["#NAME?", "Excel has not registered the functions. Use Repair formulas on the ribbon."],
  ["#SPILL!", "The result needs more cells than are free. Clear the ones in its way."],
];

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ["F6", "from the sheet to this pane and back, in Excel"],
  ["Arrow keys", "between tabs, and within a list"],
  ["Tab", "to the next field or button"],
  ["Enter", "in the search of functions: opens the first that fits"],
  ["Esc", "closes a question without doing anything, and goes back from a function to the list"],
];

const THEME_LABELS: Record<ThemeChoice, string> = {
  auto: "Like Office or the system",
  light: "Light",
  dark: "Dark",
};

/** How to begin, what errors mean, the look of the pane, and which version this is. */
export function createHelpView(pane: Pane): View {
  return {
    element: element(
      "div",
      { class: "view help" },
      element("h2", {}, "Start"),
      element("ol", { class: "text" }, ...STEPS.map((step) => element("li", {}, step))),
      element("h2", {}, "What errors mean"),
      definitions(ERRORS),
      element("h2", {}, "Keys"),
      definitions(KEYS),
      element("h2", {}, "Read on"),
      pages(pane),
      themeChoice(pane),
      element("h2", {}, "About"),
      element("p", {}, `Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}.`),
      element("p", {}, "Functions compute on this machine. Nothing you type leaves it."),
    ),
  };
}

/** The pages that are built with the add-in. */
function pages(pane: Pane): HTMLElement {
  const all = { title: "All functions", about: "With examples, by theme.", page: "index.html" };
  return element("ul", { class: "text" }, ...[all, ...GUIDES].map((one) => pageItem(pane, one)));
}

function pageItem(pane: Pane, { title, about, page }: Pick<Guide, "title" | "about" | "page">) {
  const href = helpAddress(page);
  const open = (event: Event): void => {
    event.preventDefault();
    pane.openLink(href);
  };
  return element("li", {}, element("a", { href, on: { click: open } }, title), `: ${about}`);
}

function definitions(entries: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    "dl",
    {},
    ...entries.flatMap(([term, meaning]) => [element("dt", {}, term), element("dd", {}, meaning)]),
  );
}

function themeChoice({ theme }: Pane): HTMLElement {
  return element(
    "fieldset",
    { class: "choices" },
    element("legend", {}, "Colours"),
    ...THEME_CHOICES.map((choice) =>
      element(
        "label",
        {},
        element("input", {
          type: "radio",
          name: "theme",
          value: choice,
          checked: choice === theme.choice,
          on: { change: () => theme.choose(choice) },
        }),
        THEME_LABELS[choice],
      ),
    ),
  );
}
