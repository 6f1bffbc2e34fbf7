import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";
import { parseCalls } from "../../src/formula/calls";
import { models } from "../../src/models";
import { columnLetters } from "../../src/sheet/a1";
import { parseAddress } from "../../src/sheet/address";
import type { CellBlock } from "../../src/sheet/cells";
import { explainCall, readCell, type ExplainedCall } from "../../src/taskpane/explain/explanation";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { startWorkbench } from "../twin/univer";
import { cellsOf, OpenModel } from "./support";

/* Explain comes to what stands in the cell, for every WATT formula of every ready model. */

jest.setTimeout(120_000);

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

/** Reads each sheet once, with room around it. */
function readOnce(port: WorkbookPort): WorkbookPort {
  const sheets = new Map<string, Promise<CellBlock>>();
  return {
    ...port,
    async read(address) {
      const { sheet, row, column, rows, columns } = parseAddress(address);
      const whole = sheets.get(sheet) ?? port.read(`'${sheet}'!A1:DZ500`);
      sheets.set(sheet, whole);
      const { values, formulas, text } = await whole;
      const part = <T>(cells: readonly (readonly T[])[]): readonly (readonly T[])[] =>
        cells.slice(row, row + rows).map((one) => one.slice(column, column + columns));
      return { address, values: part(values), formulas: part(formulas), text: part(text) };
    },
  };
}

function firstOf({ outcome }: ExplainedCall): unknown {
  if (outcome.kind !== "derived") {
    return outcome.kind === "error" ? outcome.shown : "not traced";
  }
  const { value } = outcome.derivation.result;
  const first: unknown = Array.isArray(value) ? (value as readonly unknown[][])[0][0] : value;
  return first instanceof CalcError ? EXCEL_ERRORS[first.code] : first;
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.abs(b)
    : a === b;
}

it.each(models.map((model) => [model.id, model] as const))("%s", async (_, model) => {
  const { layout } = await OpenModel.insert(bench.port, model, { company: "IREN" });
  const port = readOnce(bench.port);
  const wrong: string[] = [];
  let explained = 0;
  for (const sheet of layout) {
    const ours = cellsOf(sheet).filter(({ cell }) => parseCalls(String(cell)) !== null);
    for (const { at } of ours) {
      const cell = await readCell(port, `'${sheet.name}'!${columnLetters(at.column)}${at.row + 1}`);
      const calls = cell?.calls.map(({ call }) => explainCall(cell.tracer, call)) ?? [];
      const results = (await Promise.all(calls)).map(firstOf);
      explained += results.length;
      const differs = cell?.sole === true && !same(results[0], cell.value);
      if (results.length === 0 || results.includes("not traced") || differs) {
        wrong.push(`${cell?.address}: ${results.join()} for ${cell?.value}, ${cell?.formula}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(explained).toBeGreaterThan(20);
});
