import { figure } from "../../presets/companies";
import type { Company } from "../../presets/types";
import { element, fill, newId } from "../frame/dom";
import { icon } from "../frame/icons";
import { searchCompanies, words } from "./facts";
import { checkbox } from "../frame/parts";

/** The search box and the companies that fit it, each to be picked. */
export interface Picker {
  readonly element: HTMLElement;
}

export interface PickerOptions {
  isPicked(ticker: string): boolean;
  onPick(ticker: string, picked: boolean): void;
}

export function createPicker(options: PickerOptions): Picker {
  const list = element("ul", { class: "companies" });
  const count = element("p", { class: "visually-hidden", role: "status" });
  const id = newId("search");
  const show = (): void => {
    const found = searchCompanies(box.value);
    fill(list, ...found.map((company) => item(company, options)));
    fill(
      count,
      box.value.trim() === ""
        ? ""
        : found.length === 1
          ? "1 company found"
          : `${found.length} companies found`,
    );
    if (found.length === 0) {
      fill(list, element("li", { class: "empty" }, "No company fits. Try a ticker such as RIOT."));
    }
  };
  const box = element("input", {
    id,
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Search: RIOT, landlord, ERCOT...",
    on: { input: show },
  });
  show();
  return {
    element: element(
      "div",
      {},
      element(
        "div",
        { class: "search" },
        element("label", { class: "visually-hidden", for: id }, "Search companies"),
        icon("search"),
        box,
      ),
      count,
      element("p", { class: "caption" }, "Path: our reading"),
      list,
    ),
  };
}

function item({ ticker, name, peer }: Company, { isPicked, onPick }: PickerOptions): HTMLElement {
  const path = words(String(figure(ticker, "strategy_path")?.value ?? ""));
  return element(
    "li",
    {},
    checkbox({
      label: element(
        "span",
        { class: "company", title: name },
        element("strong", {}, ticker),
        element("span", {}, ` ${name.replace(/ \(.*\)$/, "")} `),
        element("small", {}, peer ? `${path}, peer` : path),
      ),
      checked: isPicked(ticker),
      onChange: (picked) => onPick(ticker, picked),
    }),
  );
}
