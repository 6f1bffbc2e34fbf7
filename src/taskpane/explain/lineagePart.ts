import { element, type Child } from "../frame/dom";
import { linkButton } from "../frame/links";
import { folded } from "../frame/parts";
import type { Pane } from "../frame/pane";
import { documentTitle, isPrimary } from "../companies/documents";
import { labelOf, shownValue } from "../companies/facts";
import { provenance } from "../companies/figureTable";
import type { BookCell, NamedDocument } from "./book";
import type { FoundReading } from "./companyReading";
import { isAddress, type Lineage } from "./lineage";

export type GoTo = (address: string) => void;

const SHOWN = 12;

/** The figures of companies below a number, each with its document, then what was typed. */
export function lineagePart(
  pane: Pane,
  { calls, readings, typed, documents, cut }: Lineage,
  goTo: GoTo,
): HTMLElement[] {
  return [
    ...(readings.length === 0
      ? []
      : [
          element("h3", {}, `Documents under it (${readings.length})`),
          list(readings, (found) => readingItem(pane, found, goTo)),
        ]),
    ...sourceList(pane, documents),
    ...(calls.length === 0
      ? []
      : [
          element("h3", {}, `Functions under it (${calls.length})`),
          list(calls, (cell) => cellItem(cell, goTo)),
        ]),
    ...(typed.length === 0
      ? []
      : [
          folded(
            `Typed into cells (${typed.length})`,
            element("ul", { class: "cells" }, ...typed.map((cell) => cellItem(cell, goTo))),
          ),
        ]),
    ...(cut ? [element("p", { class: "hint" }, "More cells lie behind than are listed.")] : []),
  ];
}

/** Documents that rows of the workbook give as their sources. */
export function sourceList(
  pane: Pane,
  documents: readonly NamedDocument[],
  title = "Sources of what was typed",
): HTMLElement[] {
  return documents.length === 0
    ? []
    : [
        element("h3", {}, `${title} (${documents.length})`),
        list(documents, (one) => element("li", {}, documentLine(pane, one))),
      ];
}

function list<T>(items: readonly T[], item: (one: T) => HTMLElement): HTMLElement {
  const rest = items.slice(SHOWN);
  return element(
    "div",
    {},
    element("ul", { class: "cells" }, ...items.slice(0, SHOWN).map(item)),
    rest.length > 0 &&
      folded(`${rest.length} more`, element("ul", { class: "cells" }, ...rest.map(item))),
  );
}

/** A cell by its label, with its value and the way to it. */
export function cellItem(cell: BookCell, goTo: GoTo): HTMLElement {
  return element(
    "li",
    {},
    element(
      "p",
      { class: "pair-line" },
      element("span", {}, cell.label === "" ? cell.address : cell.label),
      element("strong", { class: "amount" }, cell.text === "" ? "blank" : cell.text),
    ),
    element(
      "small",
      {},
      linkButton(cell.address, () => goTo(cell.address)),
    ),
  );
}

function readingItem(pane: Pane, found: FoundReading, goTo: GoTo): HTMLElement {
  const { cell } = found;
  return element("li", {}, ...readingLines(pane, found), cellLine(cell, goTo));
}

function cellLine({ address, label }: BookCell, goTo: GoTo): HTMLElement {
  return element(
    "small",
    {},
    label === "" ? "In " : `${label}, in `,
    linkButton(address, () => goTo(address)),
  );
}

/** What is known of a figure: whose it is, of which day, on what basis, and where it stands. */
export function readingLines(pane: Pane, found: FoundReading): Child[] {
  if (found.kind === "own") {
    const { ticker, field, value, unit, source, note, "as of": day } = found.own;
    return [
      amountLine(`${ticker.toUpperCase()} ${labelOf(field)}`, `${value} ${unit}`.trim()),
      element("small", { class: "low" }, "Your figure, from the team's table"),
      element("small", {}, [day, isAddress(source) ? "" : source, note].filter(Boolean).join(", ")),
      ...(isAddress(source)
        ? [documentLine(pane, { url: source, title: documentTitle(source) })]
        : []),
    ];
  }
  const { figure } = found;
  return [
    amountLine(`${figure.ticker} ${labelOf(figure.field)}`, shownValue(figure)),
    ...provenance(figure),
    documentLine(pane, { url: figure.sourceUrl, title: documentTitle(figure.sourceUrl) }),
  ];
}

/** A real link, so that it can be copied; a click shows the address and asks first. */
function documentLine(pane: Pane, { url, title }: NamedDocument): HTMLElement {
  const open = (event: Event): void => {
    event.preventDefault();
    pane.openLink(url);
  };
  return element(
    "small",
    {},
    element("a", { href: url, title: url, on: { click: open } }, title),
    isPrimary(url) ? " filing or company release" : " second-hand: quotes or counts the filing",
  );
}

function amountLine(label: string, amount: string): HTMLElement {
  return element(
    "p",
    { class: "pair-line" },
    element("span", {}, label),
    element("strong", { class: "amount" }, amount),
  );
}
