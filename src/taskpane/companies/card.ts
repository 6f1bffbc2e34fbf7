import { figure } from "../../presets/companies";
import { chosenReadings } from "../../presets/readings";
import type { Company, Reading, VintageChoice } from "../../presets/types";
import { button } from "../frame/controls";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { contractList } from "./contractList";
import { factsOf, labelOf, words, type Facts } from "./facts";
import { figureTable } from "./figureTable";
import { historyList } from "./historyList";
import { folded, listOf } from "../frame/parts";
import { securityList } from "./securityList";
import { siteList } from "./siteList";

export interface CardOptions {
  readonly pane: Pane;
  readonly company: Company;
  readonly vintage: VintageChoice;
  onFactSheet(): void;
  onUse(): void;
}

/** One company: what is known, how well, from where, and what is not. */
export function companyCard(options: CardOptions): HTMLElement {
  const { pane, company, vintage } = options;
  const facts = factsOf(company, vintage);
  const { ticker, name } = company;
  const known = chosenReadings(ticker, vintage);
  const readingsOf = (figures: Facts["key"]): Reading[] =>
    figures.flatMap(({ field }) => known.find((reading) => reading.field === field) ?? []);
  const card: HTMLElement = element(
    "article",
    { class: "card", "aria-label": `${ticker}, ${name}` },
    element("h3", {}, ticker, " ", element("span", {}, name)),
    strategyLine(facts),
    figureTable(pane, { caption: `Key figures of ${ticker}`, readings: readingsOf(facts.key) }),
    folded(
      `Other figures (${facts.others.length})`,
      figureTable(pane, {
        caption: `Other figures of ${ticker}`,
        readings: readingsOf(facts.others),
      }),
    ),
    missingList(facts, vintage),
    siteList(pane, ticker),
    contractList(pane, ticker),
    securityList(pane, ticker, vintage),
    historyList(pane, ticker),
    element(
      "div",
      { class: "actions" },
      button(`Fact sheet of ${ticker}`, options.onFactSheet),
      button(`Use ${ticker} in a function`, options.onUse),
      notesToggle(() => card),
    ),
  );
  return card;
}

function strategyLine({ strategy }: Facts): HTMLElement {
  const texts = strategy.map(({ field, value, confidence }) => {
    const low = confidence === "low" ? " (low confidence)" : "";
    return `${labelOf(field)}: ${words(String(value))}${low}. `;
  });
  return element("p", {}, ...texts, element("span", { class: "mark" }, "our reading"));
}

function missingList({ company, missing }: Facts, vintage: VintageChoice): HTMLElement | null {
  const lines = missing.map(({ name, label }) => {
    const newer = vintage === "latest" ? undefined : figure(company.ticker, name, "latest");
    return newer === undefined ? label : `${label} (there is one of ${newer.asOf})`;
  });
  return lines.length === 0 ? null : folded(`Not published (${lines.length})`, listOf(lines));
}

/** Notes are long: scope, arithmetic, doubts. They show where someone wants them. */
function notesToggle(card: () => HTMLElement): HTMLElement {
  const toggle = button("Show notes", () => {
    const shown = card().classList.toggle("with-notes");
    toggle.textContent = shown ? "Hide notes" : "Show notes";
  });
  return toggle;
}
