import { catalog } from "../../src/catalog";
import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { compile } from "../../src/catalog/evaluate";
import { asCalcError } from "../../src/core/errors";
import { intersect, formatAddress, parseAddress, parseAddressOn } from "../../src/sheet/address";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { PortError } from "../../src/sheet/errors";
import type { CellValue } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { literalOf } from "../../src/formula/pieceLiterals";
import { parseCalls, soleCall, textOf, type Piece } from "../../src/formula/parseCalls";
import { areaOf } from "../workbook/fakeExcel/a1";
import { installFakeExcel } from "../workbook/fakeExcel/install";
import { tinyFormula } from "../workbook/tinyFormulas";

const RUNS = new Map(catalog.map((definition) => [definition.name, compile(definition)]));
const NAMES = new Set(RUNS.keys());

type ReadCell = (address: string) => CellValue;

/** Computes calls of the add-in over numbers, texts and single cells of their sheet. */
function compute(formula: string, cell: ReadCell): CellValue {
  const call = soleCall(parseCalls(formula, NAMES) ?? []);
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
  dispose(): void;
}

function memoryHost(): DoctorHost {
  const stuck = new Set<string>();
  const arrays: string[] = [];
  const port = createMemoryPort({
    evaluate: (formula, { address, values }) => {
      const { sheet } = parseAddress(address);
      const read: ReadCell = (cell) => values(formatAddress(parseAddressOn(sheet, cell)))[0][0];
      return stuck.has(address) ? "#NAME?" : compute(formula, read);
    },
  });
  const write = port.write.bind(port);
  port.write = async (address, cells) => {
    const written = cells.flatMap((row, r) =>
      row.flatMap((input, c) => {
        const { sheet, row: top, column } = parseAddress(address);
        const place = { sheet, row: top + r, column: column + c, rows: 1, columns: 1 };
        return input === null ? [] : [place];
      }),
    );
    const ranges = arrays.map(parseAddress);
    if (written.some((cell) => ranges.some((array) => intersect(cell, array) !== null))) {
      throw new PortError("failed", "Part of an array cannot be changed.");
    }
    await write(address, cells);
    written.forEach((cell) => stuck.delete(formatAddress(cell)));
  };
  return {
    port,
    calls: counting(port),
    edit: port.user.edit,
    protect: (sheet) => port.user.protect(sheet, true),
    makeArray: (address) => void arrays.push(address),
    stick: () => forEachCell(port, (address) => stuck.add(address)),
    dispose: () => undefined,
  };
}

async function forEachCell(port: WorkbookPort, visit: (address: string) => void): Promise<void> {
  for (const { name } of await port.sheets()) {
    const used = await port.usedRange(name);
    const range = used === null ? null : parseAddress(used);
    for (let index = 0; index < (range === null ? 0 : range.rows * range.columns); index++) {
      const { row, column, columns, sheet } = range as NonNullable<typeof range>;
      const place = {
        sheet,
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
      };
      visit(formatAddress({ ...place, rows: 1, columns: 1 }));
    }
  }
}

function excelHost(): DoctorHost {
  const excel = installFakeExcel(14, compute);
  const port = createExcelPort({
    report: (error) => {
      throw error;
    },
  });
  return {
    port,
    calls: counting(port),
    edit: (address, cells) => excel.edit(address, cells),
    protect: (sheet) => {
      excel.sheet(sheet).protected = true;
    },
    makeArray: (address) => {
      const { sheet } = parseAddress(address);
      excel.sheet(sheet).arrays.push(areaOf(excel.sheet(sheet), address));
    },
    stick: async () => {
      for (const { cells } of excel.book.sheets) {
        [...cells.values()].forEach((cell) => excel.book.stuck.add(cell));
      }
    },
    dispose: () => excel.uninstall(),
  };
}

function counting(port: WorkbookPort): DoctorHost["calls"] {
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

/** Runs the tests over the in-memory port and the Excel port. */
export function describeOverHosts(name: string, tests: (host: () => DoctorHost) => void): void {
  describe.each([
    ["memory", memoryHost],
    ["Excel", excelHost],
  ] as const)(`${name} over the %s port`, (_, open) => {
    let host: DoctorHost;
    beforeEach(() => {
      host = open();
    });
    afterEach(() => host.dispose());
    tests(() => host);
  });
}

/** Everything that a workbook holds and shows, by address of its sheets' used ranges. */
export async function snapshot(port: WorkbookPort): Promise<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  for (const { name } of await port.sheets()) {
    const used = await port.usedRange(name);
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
