import { catalog } from "../../src/catalog";
import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { compile } from "../../src/catalog/evaluate";
import { asCalcError } from "../../src/core/errors";
import { formatAddress, parseAddress, parseAddressOn } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cells";
import type { Evaluator } from "../../src/workbook/memory/book";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { literalOf } from "../../src/formula/literals";
import { parseCalls, soleCall, textOf, type Piece } from "../../src/formula/calls";
import { tinyFormula } from "../workbook/tinyFormulas";

const RUNS = new Map(catalog.map((definition) => [definition.name, compile(definition)]));

export type ReadCell = (address: string) => CellValue;

/** Computes calls of the add-in over numbers, texts and single cells of their sheet. */
export function compute(formula: string, cell: ReadCell): CellValue {
  const call = soleCall(parseCalls(formula) ?? []);
  if (call === null) {
    return tinyFormula(formula, cell);
  }
  if (/_xldudf_/i.test(formula)) {
    return "#NAME?";
  }
  const value = (pieces: readonly Piece[]): unknown =>
    literalOf(pieces) ?? cell(textOf(pieces).replace(/\$/g, ""));
  try {
    const result = RUNS.get(call.name)?.(call.arguments.map(value))[0][0];
    return typeof result === "object" ? EXCEL_ERRORS[result.code] : (result ?? "#NAME?");
  } catch (error) {
    return EXCEL_ERRORS[asCalcError(error).code];
  }
}

/** The same for a workbook in memory. */
export const computeAt: Evaluator = (formula, { address, values }) => {
  const { sheet } = parseAddress(address);
  return compute(formula, (cell) => values(formatAddress(parseAddressOn(sheet, cell)))[0][0]);
};

/** A workbook that was opened before the add-in was there. */
export interface DoctorHost {
  readonly port: WorkbookPort;
  /** How often the workbook was written to and read since the last look. */
  readonly calls: { write: number; read: number };
  edit(address: string, cells: readonly (readonly CellValue[])[]): void;
  protect(sheet: string): void;
  /** Makes the formulas of a range one array formula, of which no part can be changed. */
  makeArray(address: string): void;
  /** Formulas that are there show #NAME? until they are entered again. */
  stick(): Promise<void>;
}

/** Counts writes and reads that go through a port from now on. */
export function counting(port: WorkbookPort): DoctorHost["calls"] {
  const calls = { write: 0, read: 0 };
  const [write, read] = [port.write.bind(port), port.read.bind(port)];
  port.write = (address, cells) => {
    calls.write += 1;
    return write(address, cells);
  };
  port.read = (address) => {
    calls.read += 1;
    return read(address);
  };
  return calls;
}

/** Everything that a workbook holds and shows, by address of its sheets' used ranges. */
export async function snapshot(port: WorkbookPort): Promise<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  for (const { name } of await port.sheets()) {
    const [used] = await port.usedRanges([name]);
    const block = used === null ? null : await port.read(used);
    const range = used === null ? null : parseAddress(used);
    block?.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        const { row: top = 0, column = 0 } = range ?? {};
        const place = { sheet: name, row: top + r, column: column + c, rows: 1, columns: 1 };
        if (formula !== "") {
          cells[formatAddress(place)] = formula;
        }
      }),
    );
  }
  return cells;
}
