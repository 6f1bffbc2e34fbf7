import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";
import { evaluate } from "../../src/formula/evaluate/expression";
import type { CellSource } from "../../src/formula/evaluate/source";
import { isBlock, toValue, type Value } from "../../src/formula/evaluate/value";
import { parseCalls } from "../../src/formula/calls";
import { tokensOf } from "../../src/formula/tokens";
import { cellOf, formatAddress, parseAddress, type CellRange } from "../../src/sheet/address";
import { hasFormula, isFormula } from "../../src/sheet/cellInput";
import { sourceOf } from "../../src/taskpane/explain/source";
import { createTracer } from "../../src/taskpane/explain/trace";
import type { WorkbookPort } from "../../src/workbook/port/port";

/** What Explain takes a cell's formula to come to: for ports without an engine of their own. */
export async function resultAt(
  port: WorkbookPort,
  address: string,
): Promise<readonly (readonly unknown[])[]> {
  const value = await valueAt(port, parseAddress(address));
  return (isBlock(value) ? value : [[value]]).map((row) =>
    row.map((cell) => (cell instanceof CalcError ? EXCEL_ERRORS[cell.code] : cell)),
  );
}

async function valueAt(port: WorkbookPort, cell: CellRange): Promise<Value> {
  const [[formula]] = (await port.read(formatAddress(cell))).formulas;
  const pieces = parseCalls(String(formula)) ?? tokensOf(String(formula).replace(/^=/, ""));
  if (!isFormula({ value: "", formula })) {
    throw new Error(`${formatAddress(cell)} holds no formula but ${String(formula)}`);
  }
  const source: CellSource = { ...sourceOf(port), cells: (range) => computed(port, range) };
  const { result } = createTracer(source, cell.sheet);
  return evaluate(pieces, { source, sheet: cell.sheet, call: result });
}

/** Cells with formulas are computed, the others read. */
async function computed(port: WorkbookPort, range: CellRange): Promise<Value> {
  const block = await port.read(formatAddress(range));
  const cell = async (r: number, c: number): Promise<unknown> => {
    if (!hasFormula(block, r, c)) {
      return block.values[r][c] === "" ? null : block.values[r][c];
    }
    const value = await valueAt(port, cellOf(range, r, c));
    return isBlock(value) ? value[0][0] : value;
  };
  return toValue(
    await Promise.all(block.values.map((row, r) => Promise.all(row.map((_, c) => cell(r, c))))),
  );
}
