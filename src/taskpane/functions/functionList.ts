import { counted } from "../../core/counted";
import type { FunctionDefinition } from "../../catalog/define";
import { element, fill, newId } from "../frame/dom";
import { icon } from "../frame/icons";
import { findableFunction } from "../find/functions";
import { comesFirst, createRanking } from "../find/search";

/** The search box and the functions that fit it. */
export interface FunctionList {
  readonly element: HTMLElement;
  /** Puts the focus back where the user left the list. */
  focus(name: string | null): void;
}

export interface FoundElsewhere {
  readonly elements: readonly HTMLElement[];
  /** How well the best of it fits. */
  readonly strength: number;
}

export interface FunctionListOptions {
  readonly catalog: readonly FunctionDefinition[];
  open(definition: FunctionDefinition): void;
  /** Stands above the functions while nothing is looked for. */
  readonly start?: HTMLElement;
  /** What else a text may mean; stands below the functions found. */
  elsewhere?(text: string): Promise<FoundElsewhere>;
}

export function createFunctionList(options: FunctionListOptions): FunctionList {
  const { catalog, open, start } = options;
  const findable = catalog.map(findableFunction);
  const search = createRanking(findable);
  const list = element("div", { class: "functions", on: { keydown: moveFocus } });
  const more = element("div");
  const heading = element("h2", { hidden: true }, "Functions");
  const results = element("div", {}, list, more);
  let shown = Promise.resolve();
  const count = element("p", { class: "visually-hidden", role: "status" });
  const box = searchBox({
    onInput: () => show(box.value),
    onDown: () => itemsOf(results)[0]?.focus(),
    onEnter: () => void openFirst(),
  });
  const show = (text: string): void => {
    const ranked = search(text);
    const found = ranked.map(({ item: { definition } }) => definition);
    fill(list, ...(text.trim() === "" ? grouped(catalog, open) : [flat(found, open)]));
    itemsOf(list).forEach((item, index) => (item.tabIndex = index === 0 ? 0 : -1));
    fill(count, text.trim() === "" ? "" : `${counted(found.length, "function")} found`);
    if (start !== undefined) {
      start.hidden = text.trim() !== "";
    }
    shown = showMore(text, ranked[0]?.strength ?? 0);
  };
  const openFirst = async (): Promise<void> => {
    await shown;
    itemsOf(results)[0]?.click();
  };
  const showMore = async (text: string, strength: number): Promise<void> => {
    const found = text.trim() === "" ? null : ((await options.elsewhere?.(text)) ?? null);
    if (box.value === text || text === "") {
      fill(more, ...(found?.elements ?? []));
      const first = comesFirst(found?.strength ?? 0, strength);
      heading.hidden = !first;
      fill(results, ...(first ? [more, heading, list] : [list, more]));
    }
  };
  show("");
  const label = element("label", { class: "visually-hidden", for: box.id }, "Search functions");
  return {
    element: element(
      "div",
      {},
      element("div", { class: "search" }, label, icon("search"), box),
      count,
      start,
      results,
    ),
    focus(name) {
      const item = itemsOf(list).find(({ dataset }) => dataset.name === name);
      (item ?? box).focus();
    },
  };
}

function searchBox(on: { onInput(): void; onDown(): void; onEnter(): void }): HTMLInputElement {
  return element("input", {
    id: newId("search"),
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Search or ask: shutdown price...",
    on: {
      input: () => on.onInput(),
      keydown: (event) => {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          on.onDown();
        } else if (event.key === "Enter") {
          event.preventDefault();
          on.onEnter();
        }
      },
    },
  });
}

type Open = FunctionListOptions["open"];

function grouped(definitions: readonly FunctionDefinition[], open: Open): HTMLElement[] {
  const groups = [...new Set(definitions.map(({ group }) => group))];
  return groups.map((group) => {
    const members = definitions.filter((definition) => definition.group === group);
    return element("section", {}, element("h2", {}, group), flat(members, open));
  });
}

function flat(definitions: readonly FunctionDefinition[], open: Open): HTMLElement {
  return definitions.length === 0
    ? element("p", { class: "empty" }, "No function fits. Try another word, such as rent or MW.")
    : element("ul", {}, ...definitions.map((definition) => itemOf(definition, open)));
}

function itemOf(definition: FunctionDefinition, open: Open): HTMLElement {
  return element(
    "li",
    {},
    element(
      "button",
      {
        class: "item",
        type: "button",
        "data-name": definition.name,
        on: { click: () => open(definition) },
      },
      element("strong", {}, definition.name),
      element("span", {}, definition.summary),
    ),
  );
}

function itemsOf(list: HTMLElement): HTMLButtonElement[] {
  return Array.from(list.querySelectorAll<HTMLButtonElement>("button.item"));
}

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop of the Tab key for the whole list; arrows move within it. */
function moveFocus(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement);
  const index = items.indexOf(event.target as HTMLButtonElement);
  const step = STEPS[event.key];
  if (index < 0 || step === undefined) {
    return;
  }
  event.preventDefault();
  items[index].tabIndex = -1;
  const next = items[step(index, items.length - 1)];
  next.tabIndex = 0;
  next.focus();
}
