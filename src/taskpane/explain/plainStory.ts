import { folded, listOf } from "../frame/parts";
import { element, formulaCode } from "../frame/dom";
import type { BookCell } from "./book";
import { inWords } from "./inWords";
import { cellItem, type GoTo } from "./lineagePart";
import type { Follower, Lineage } from "./lineage";
import { meaningInBook } from "./meanings";

/** A cell whose formula is the workbook's own: in words, with its figures, cell by cell. */
export async function plainStory(
  cell: BookCell,
  {
    follower,
    lineage,
    goTo,
  }: {
    readonly follower: Follower;
    readonly lineage: Lineage;
    readonly goTo: GoTo;
  },
): Promise<HTMLElement[]> {
  return [
    amount(cell),
    ...(await ownWords(cell, follower)),
    element("h3", {}, "Comes from"),
    element("ul", { class: "cells" }, ...lineage.direct.map((one) => cellItem(one, goTo))),
    folded("Formula in the cell", element("div", { class: "formula" }, formulaCode(cell.formula))),
  ];
}

/** What a formula does around the functions of the add-in in it; nothing where it is one of them. */
export async function wordsAround(cell: BookCell, follower: Follower): Promise<HTMLElement[]> {
  const { text } = await inWords(cell.formula, meaningInBook(cell, follower, "labels"));
  return /^\w+$/.test(text) ? [] : [amount(cell), ...(await ownWords(cell, follower))];
}

/** A formula by its labels, and with its figures put in. */
async function ownWords(cell: BookCell, follower: Follower): Promise<HTMLElement[]> {
  const [labels, values] = await Promise.all(
    (["labels", "values"] as const).map((show) =>
      inWords(cell.formula, meaningInBook(cell, follower, show)),
    ),
  );
  return [
    element("p", { class: "words" }, labels.text),
    element("p", { class: "words" }, `${values.text} = ${cell.text}`),
    ...(labels.branched
      ? [element("p", { class: "hint" }, "The branch that the conditions of the formula take now.")]
      : []),
  ];
}

/** A cell that somebody typed: its value, and what the row says of it. */
export function typedStory(cell: BookCell): HTMLElement[] {
  return [
    amount(cell),
    element("p", { class: "hint" }, "Typed into the cell: no formula stands behind it."),
    ...(cell.beside.length === 0 ? [] : [element("h3", {}, "The row says"), listOf(cell.beside)]),
  ];
}

function amount({ label, text, value }: BookCell): HTMLElement {
  return element(
    "div",
    { class: "result" },
    element(
      "p",
      { class: "value" },
      element("span", { class: "label" }, label === "" ? "Value" : label),
      element("strong", {}, text === "" ? String(value) : text),
    ),
  );
}
