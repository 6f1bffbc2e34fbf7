import { findField } from "../../presets/fields";
import type { Figure, Reading } from "../../presets/types";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { ageText, isStale } from "./age";
import { labelOf, shownValue, words } from "./facts";
import { sourceLink } from "../frame/parts";

export interface FigureTable {
  readonly caption: string;
  readonly readings: readonly Reading[];
  /** What stands before each value; its field where left out. */
  head?(reading: Reading): string;
}

/** Figures with basis, day and confidence under each value, and its source beside. */
export function figureTable(
  pane: Pane,
  { caption, readings, head = ({ field }) => labelOf(field) }: FigureTable,
): HTMLElement {
  return element(
    "table",
    { class: "figures" },
    element("caption", { class: "visually-hidden" }, caption),
    element("tbody", {}, ...readings.map((reading) => figureRow(pane, reading, head(reading)))),
  );
}

function figureRow(pane: Pane, reading: Reading, head: string): HTMLElement {
  const { ticker, field, sourceUrl, note } = reading;
  return element(
    "tr",
    {},
    element("th", { scope: "row", title: findField(field)?.meaning }, head),
    element(
      "td",
      {},
      amount(reading),
      ...provenance(reading),
      note !== "" && element("small", { class: "note" }, note),
    ),
    element("td", {}, sourceLink(pane, sourceUrl, `Source of ${ticker} ${head}`)),
  );
}

/** The value; texts are not numbers and stand out less. */
export function amount(figure: Figure): HTMLElement {
  const kind = typeof figure.value === "number" ? "amount" : "wording";
  return element("span", { class: kind }, shownValue(figure));
}

/** "deployed, 2025-10-31", and a mark where the figure is weak. */
export function provenance({ basis, asOf, method, confidence }: Figure): HTMLElement[] {
  const derived = method === "derived" && basis !== "reading" ? ["derived"] : [];
  const medium = confidence === "medium" ? ["medium confidence"] : [];
  const facts = [words(basis), asOf, ageText(asOf), ...derived, ...medium].filter(
    (fact) => fact !== "",
  );
  const parts = facts.flatMap((fact, index) => [
    element("span", {}, index < facts.length - 1 ? `${fact},` : fact),
    " ",
  ]);
  const low = element("small", { class: "low" }, "! low confidence");
  return [
    element("small", { class: "provenance" }, ...parts),
    ...(confidence === "low" ? [low] : []),
    ...(isStale(asOf) ? [element("small", { class: "stale" }, STALE)] : []),
  ];
}

const STALE = "A newer quarter should be out";
