import type { Looks, Sheet, SheetCell } from "../../sheet/draft";
import { formatAddress, formatAbsolute, parseAddress } from "../../sheet/address";
import { toInputs } from "../../sheet/cellInput";
import type { CellValue } from "../../sheet/cells";
import { areaAddress } from "../fillSheet";
import { onlookers } from "../onlookers";
import type { WorkbookPort } from "../port/port";
import { freeSheetName } from "../../sheet/sheetNames";
import type { CopiedCell } from "./copyCells";
import { wattCellsOn, type WattCell } from "./findCells";
import { layoutCopies, type Copies } from "./layoutCopies";
import { namesOf } from "./names";
import { nativeCells } from "./nativeCells";
import { provenCopies } from "./provenCopies";
import { append } from "../../core/lists";

interface Named {
  readonly address: string;
  readonly reason: string;
}

/** A workbook that computes without the add-in, as plain data. */
export interface NativeWorkbook {
  readonly sheets: readonly Sheet[];
  /** What the cells of the sheet that holds the copies come to. */
  readonly results: readonly (readonly CellValue[])[];
  readonly names: readonly { readonly name: string; readonly address: string }[];
  /** Cells that keep values, with the reason. */
  readonly kept: readonly Named[];
  /** Cells whose copies hold parts that do not follow their inputs, with the reason. */
  readonly fixed: readonly Named[];
  /** Cells that look at formulas and not at values, with what they may show now. */
  readonly onlookers: readonly Named[];
}

/**
 * The workbook with native copies in place of the add-in's formulas, and a sheet that holds them.
 * The open workbook stays as it is. How its sheets look is asked of `looksOf`, for no port tells;
 * without it they are plain.
 */
export async function nativeWorkbook(
  port: WorkbookPort,
  looksOf: (sheet: string) => Looks = () => PLAIN,
): Promise<NativeWorkbook> {
  const names = (await port.sheets()).map(({ name }) => name);
  const meanings = await namesOf(port);
  const cells: WattCell[] = [];
  for (const name of names) {
    append(cells, await wattCellsOn(port, name, meanings));
  }
  const { results, ...copies } = await copiesOf(port, cells);
  const copySheet = freeSheetName("Native copy", names);
  const sheets: Sheet[] = [];
  for (const name of names) {
    const own = copies.copied.filter(({ cell }) => cell.sheet === name);
    const rows = await withCopies(port, name, { copySheet, own });
    sheets.push({ name, rows, ...looksOf(name) });
  }
  const { rows, styles, columnWidths } = copies;
  return {
    results,
    sheets:
      cells.length === 0 ? sheets : [...sheets, { name: copySheet, rows, styles, columnWidths }],
    names: (await port.names()).map(({ name, address }) => ({
      name,
      address: formatAbsolute(parseAddress(address)),
    })),
    kept: named(copies.copied, ({ kept }) => kept),
    fixed: named(copies.copied, ({ fixed }) => fixed),
    onlookers: cells.length === 0 ? [] : await looking(port),
  };
}

async function looking(port: WorkbookPort): Promise<Named[]> {
  const found = await onlookers(port);
  return found.map(({ cell, reason }) => ({ address: formatAddress(cell), reason }));
}

function named(copied: readonly CopiedCell[], why: (one: CopiedCell) => string): Named[] {
  return copied.flatMap((one) =>
    why(one) === "" ? [] : [{ address: one.cell.address, reason: why(one) }],
  );
}

const PLAIN: Looks = { styles: [], columnWidths: [] };

/** Worked out on a sheet of their own, which goes again. */
async function copiesOf(
  port: WorkbookPort,
  cells: readonly WattCell[],
): Promise<Copies & Pick<NativeWorkbook, "results">> {
  if (cells.length === 0) {
    const copies = await layoutCopies(port, [], { expressions: new Map(), live: false });
    return { ...copies, results: [] };
  }
  const sheet = await port.addSheet("Native copy");
  try {
    const copies = await provenCopies(port, cells, { sheet, live: false });
    const filled = { row: 0, column: 0, rows: copies.rows.length, columns: copies.rows[0].length };
    const { values } = await port.read(areaAddress(sheet, filled));
    return { ...copies, results: values };
  } finally {
    await port.deleteSheet(sheet);
  }
}

async function withCopies(
  port: WorkbookPort,
  name: string,
  { copySheet, own }: { readonly copySheet: string; readonly own: readonly CopiedCell[] },
): Promise<SheetCell[][]> {
  const [used] = await port.usedRanges([name]);
  const rows = used === null ? [] : await readFromTop(port, used);
  for (const { cell, result, kept } of own) {
    const at = parseAddress(cell.address);
    const native = nativeCells({ sheet: copySheet, ...result }, kept !== "");
    native.forEach((line, r) =>
      line.forEach((formula, c) => {
        putCell(rows, { row: at.row + r, column: at.column + c }, formula);
      }),
    );
  }
  return rows;
}

/** A block may reach further than what the host calls used. */
function putCell(
  rows: SheetCell[][],
  { row, column }: { readonly row: number; readonly column: number },
  cell: SheetCell,
): void {
  while (rows.length <= row) {
    rows.push([]);
  }
  while (rows[row].length < column) {
    rows[row].push(null);
  }
  rows[row][column] = cell;
}

/** The used cells, from A1 on wherever they begin. */
async function readFromTop(port: WorkbookPort, used: string): Promise<SheetCell[][]> {
  const range = parseAddress(used);
  const rows = range.row + range.rows;
  const columns = range.column + range.columns;
  const whole = { ...range, row: 0, column: 0, rows, columns };
  return toInputs(await port.read(formatAddress(whole))).map((row) => [...row]);
}
