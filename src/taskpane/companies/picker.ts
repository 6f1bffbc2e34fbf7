import { figure } from "../../presets/companies";
import { element, fill, newId } from "../frame/dom";
import { icon } from "../frame/icons";
import { createCompanySearch, type FoundCompany } from "./companySearch";
import { words } from "./facts";
import { checkbox } from "../frame/parts";

/** The search box and the companies that fit it, each to be picked. */
export interface Picker {
  readonly element: HTMLElement;
  /** Picks a company as if the user had ticked it. */
  pick(ticker: string): void;
}

export interface PickerOptions {
  isPicked(ticker: string): boolean;
  onPick(ticker: string, picked: boolean): void;
}

export function createPicker(options: PickerOptions): Picker {
  const list = element("ul", { class: "companies" });
  const count = element("p", { class: "visually-hidden", role: "status" });
  const id = newId("search");
  const search = createCompanySearch();
  const show = (): void => {
    const found = search(box.value);
    fill(list, ...found.map((one) => item(one, options)));
    fill(
      count,
      box.value.trim() === ""
        ? ""
        : found.length === 1
          ? "1 company found"
          : `${found.length} companies found`,
    );
    if (found.length === 0) {
      fill(
        list,
        element(
          "li",
          { class: "empty" },
          "No company fits. Try a ticker, site, state, grid or tenant.",
        ),
      );
    }
  };
  const box = element("input", {
    id,
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Search: RIOT, ERCOT, Microsoft...",
    on: { input: show },
  });
  show();
  return {
    pick(ticker) {
      if (!options.isPicked(ticker)) {
        options.onPick(ticker, true);
      }
      box.value = "";
      show();
    },
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

const HITS_SHOWN = 3;

function item(
  { company: { ticker, name, peer }, hits }: FoundCompany,
  { isPicked, onPick }: PickerOptions,
): HTMLElement {
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
    hits.length > 0 && element("small", { class: "hits" }, hitsText(hits)),
  );
}

function hitsText(hits: readonly string[]): string {
  const more = hits.length - HITS_SHOWN;
  return hits.slice(0, HITS_SHOWN).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
