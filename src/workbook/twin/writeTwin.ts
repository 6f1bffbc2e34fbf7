import { catalog } from "../../catalog";
import { newDraft, padRows, type Area, type AreaStyle } from "../../models/sheet";
import { cellArea, rowArea } from "../../models/twin/looks";
import { formatAddress, formatCells } from "../address";
import { PortError, type RangeStyle, type WorkbookPort } from "../port";
import { contents, contentsLength, copyCell, type CopiedCell } from "./copyCells";
import { expressionsIn, valuesOfExpressions } from "./expressions";
import { wattCellsIn, type WattCell } from "./findCells";
import { saveRecords, type TwinRecord } from "./records";

/** A sheet of native copies that was written. */
export interface WrittenTwin {
  readonly sheet: string;
  readonly cells: readonly {
    readonly address: string;
    /** Empty for a native copy, else why values are kept. */
    readonly kept: string;
  }[];
}

const WIDTHS = [46, 18, 16, 60, 24, 18, 18, 18, 18, 18, 18];

const definitions = new Map(catalog.map((definition) => [definition.name, definition]));
/** The names that formulas may call. */
export const WATT_NAMES: ReadonlySet<string> = new Set(definitions.keys());

/**
 * Writes the formulas of these cells, or of all cells in these ranges, as plain Excel formulas into
 * a new sheet. Nothing that is there changes.
 *
 * @throws PortError "invalid" where none of the cells calls the add-in.
 */
export async function writeTwin(
  port: WorkbookPort,
  addresses: readonly string[],
): Promise<WrittenTwin> {
  const cells = await wattCellsIn(port, addresses, WATT_NAMES);
  if (cells.length === 0) {
    throw new PortError("invalid", "None of these cells holds a formula of the add-in.");
  }
  const sheet = await port.addSheet("Native copy");
  try {
    const copied = await writeCells(port, sheet, cells);
    await saveRecords(port, sheet, copied.map(toRecord));
    return { sheet, cells: copied.map(({ cell, kept }) => ({ address: cell.address, kept })) };
  } catch (error) {
    await port.deleteSheet(sheet);
    throw error;
  }
}

async function writeCells(
  port: WorkbookPort,
  sheet: string,
  cells: readonly WattCell[],
): Promise<readonly CopiedCell[]> {
  const texts = cells.flatMap((cell) => expressionsIn(cell.pieces, cell.sheet));
  const start = { sheet, ...cellArea(0, 0) };
  const expressions = await valuesOfExpressions(port, texts, start);
  const draft = newDraft(contentsLength(cells.length));
  const copied: CopiedCell[] = [];
  for (const cell of cells) {
    copied.push(await copyCell({ port, draft, definitions, expressions }, cell));
  }
  await port.write(formatAddress(start), padRows([...contents(copied), ...draft.rows]));
  await port.style(
    [...heading(cells.length), ...draft.styles].map((style) => onSheet(sheet, style)),
  );
  await port.columnWidths(sheet, WIDTHS);
  if (port.capabilities.printLayout) {
    await port.layout(sheet, { landscape: true, fitToOnePageWide: true });
  }
  return copied;
}

function heading(cells: number): AreaStyle[] {
  return [
    { ...cellArea(0, 0), bold: true, fontSize: 14 },
    { ...cellArea(2, 1), bold: true },
    { ...rowArea(4, 5), bold: true, fill: "#F3F2F1" },
    { row: 5, column: 5, rows: cells, columns: 1, italic: true },
  ];
}

function onSheet(sheet: string, style: AreaStyle): RangeStyle {
  const { row, column, rows, columns, ...looks } = style;
  return { address: formatAddress({ sheet, row, column, rows, columns }), ...looks };
}

function toRecord({ cell, result, addIn, kept }: CopiedCell): TwinRecord {
  const within = (area: Area): string => formatCells({ sheet: "", ...area });
  return {
    cell: cell.address,
    formula: cell.formula,
    copy: within(result),
    kept: kept !== "",
    addIn: { cell: within(cellArea(addIn.row, addIn.column)), live: addIn.live },
  };
}
