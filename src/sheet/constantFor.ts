import type { CellInput, CellValue } from "./cells";
import { isErrorText } from "./errors";

/** Shortest formulas for an error in a cell: a text would count as a value elsewhere. */
const ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": '=VALUE("refused")',
  "#N/A": "=NA()",
  "#NUM!": "=SQRT(-1)",
  "#DIV/0!": "=1/0",
};

/** What to write so that a cell shows the same without our functions; null where nothing does. */
export function constantFor(value: CellValue): Exclude<CellInput, null> | null {
  if (typeof value !== "string") {
    return value;
  }
  return isErrorText(value) ? (ERRORS[value] ?? null) : { text: value };
}
