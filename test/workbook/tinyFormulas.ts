import type { CellValue } from "../../src/sheet/cells";

/**
 * The three formulas of the contract suite (`=A1*2`, `=A1+B1`, `=NA()`, and `=A1`), enough to see
 * that a port carries formulas to what computes them and results back.
 */
export function tinyFormula(formula: string, cell: (address: string) => CellValue): CellValue {
  if (formula === "=NA()") {
    return "#N/A";
  }
  const [, left, operator, right] =
    /^=([A-Z]+\d+|\d+)(?:([*+])([A-Z]+\d+|\d+))?$/.exec(formula) ?? [];
  if (left === undefined) {
    return "#NAME?";
  }
  const number = (term: string): number => Number(/^\d/.test(term) ? term : cell(term));
  if (operator === undefined) {
    return cell(left);
  }
  return operator === "*" ? number(left) * number(right) : number(left) + number(right);
}
