import { catalog } from "../../catalog";
import { sheetFormat } from "../../sheet/numberFormats";
import { newDraft, padRows, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { LOOKS, rowArea } from "../../sheet/looks";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import type { Verdict } from "./agreement";
import { contents, contentsLength, copyCell, HEADING_ROWS, type CopiedCell } from "./copyCells";
import { expressionsIn } from "./expressions";
import type { WattCell } from "./findCells";

/** A sheet of copies as plain data. */
export interface Copies {
  readonly copied: readonly CopiedCell[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly styles: readonly AreaStyle[];
  readonly columnWidths: readonly number[];
}

export interface CopyOptions {
  /** From `valuesOfExpressions`, for the texts of `expressionsOf`. */
  readonly expressions: ReadonlyMap<string, CellValue>;
  /** Whether to compare with the add-in's cells, or with what they show now. */
  readonly live: boolean;
  /** Cells, by address, whose copies cannot take their place. */
  readonly verdicts?: ReadonlyMap<string, Verdict>;
}

const WIDTHS = [46, 18, 16, 60, 24, 18, 18, 18, 18, 18, 18];

const definitions = new Map(catalog.map((definition) => [definition.name, definition]));

/** Arguments that only the host can compute. */
export function expressionsOf(cells: readonly WattCell[]): string[] {
  return cells.flatMap((cell) =>
    cell.immovable === "" ? expressionsIn(cell.pieces, cell.sheet) : [],
  );
}

/** Reads what the cells depend on and lays out their copies, contents first. */
export async function layoutCopies(
  port: WorkbookPort,
  cells: readonly WattCell[],
  { expressions, live, verdicts = new Map() }: CopyOptions,
): Promise<Copies> {
  const draft = newDraft(contentsLength(cells.length));
  const copied: CopiedCell[] = [];
  for (const cell of cells) {
    const copying = { port, draft, definitions, expressions, live };
    copied.push(await copyCell(copying, cell, verdicts.get(cell.address)));
  }
  return {
    copied,
    rows: padRows([...contents(copied, live), ...draft.rows]),
    styles: [...headingStyles(cells.length), ...copied.map(valueStyle), ...draft.styles],
    columnWidths: WIDTHS,
  };
}

function valueStyle({ unit }: CopiedCell, index: number): AreaStyle {
  return { ...rowArea(HEADING_ROWS + index, 1), numberFormat: sheetFormat(unit) };
}

function headingStyles(cells: number): AreaStyle[] {
  return [
    { ...rowArea(0, 0), bold: true, fontSize: 14 },
    { ...rowArea(2, 1), bold: true },
    { ...rowArea(4, 0, 5), ...LOOKS.heading },
    { row: HEADING_ROWS, column: 5, rows: cells, columns: 1, italic: true },
  ];
}
