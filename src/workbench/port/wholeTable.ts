import { tableReferenceOf } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";

/*
 * The grid reads one part of a table at a time. Its tables have no row of totals, so that headings
 * and data are all there is: formulas are told so, and read back as Excel would take them.
 */

const ALL = "[#All]";
const HEADINGS_AND_DATA = "[[#Headers],[#Data]]";

export function forGrid(formula: string): string {
  return changed(formula, "headers,data", ALL);
}

export function fromGrid(formula: string): string {
  return changed(formula, "all", HEADINGS_AND_DATA);
}

function changed(formula: string, sections: string, becomes: string): string {
  if (!formula.includes("[")) {
    return formula;
  }
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const found = kind === "structured" ? tableReferenceOf(text) : null;
      return found !== null && found.columns.length === 0 && found.sections.join() === sections
        ? found.table + becomes
        : text;
    })
    .join("");
}
