import type { Unit } from "../../core/units";
import { fixedArea, fixedCell } from "../../sheet/a1";
import { addRow, nextRow, textCell, type Area, type SheetCell } from "../../sheet/draft";
import { look, rowArea } from "../../sheet/looks";
import { addCheck } from "../../models/twin/result";
import type { CellPlace, TwinRequest } from "../../models/twin/types";
import { formatAddress, parseAddress, resize } from "../../sheet/address";
import type { CellValue } from "../../sheet/cells";
import { copyCall, copyFormula, Refusal, type Copying } from "./copyCalls";
import type { WattCell } from "./findCells";
import { soleCall } from "../../formula/calls";

/** A cell's formula as it stands on the sheet of copies. */
export interface CopiedCell {
  readonly cell: WattCell;
  /** Cell or block that shows the same as the cell, or the block it fills. */
  readonly result: Area;
  readonly unit: Unit | "";
  readonly addIn: CellPlace & { readonly live: SheetCell };
  readonly check: CellPlace;
  /** Why values stand there and no formulas; empty for a native copy. */
  readonly kept: string;
}

/** Copies the whole formula of a cell, with the calls in it above. */
export async function copyCell(
  copying: Omit<Copying, "address" | "sheet">,
  cell: WattCell,
): Promise<CopiedCell> {
  const { draft } = copying;
  const before = { rows: draft.rows.length, styles: draft.styles.length };
  try {
    return await copyWhole({ ...copying, address: cell.address, sheet: cell.sheet }, cell);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    draft.rows.length = before.rows;
    draft.styles.length = before.styles;
    return keepValue(copying, cell, error.message);
  }
}

async function copyWhole(copying: Copying, cell: WattCell): Promise<CopiedCell> {
  if (cell.immovable !== "") {
    throw new Refusal(cell.immovable);
  }
  const call = soleCall(cell.pieces);
  if (call !== null) {
    const { block } = await copyCall(copying, call, locate(copying, cell));
    return { cell, ...block };
  }
  const formula = await copyFormula(copying, cell.pieces);
  const whole = {
    value: `=${formula}`,
    words: "The formula with its calls replaced by their copies above",
  };
  return { ...addWhole(copying, cell, whole), kept: "" };
}

/** Where the function's own result stands: the cell, and what it spills into. */
function locate({ live }: Pick<Copying, "live">, { address }: WattCell): TwinRequest["addIn"] {
  return live
    ? (rows, columns) => formatAddress(resize(parseAddress(address), rows, columns))
    : undefined;
}

function keepValue(
  copying: Pick<Copying, "draft" | "live">,
  cell: WattCell,
  reason: string,
): CopiedCell {
  const kept = `It keeps its value: ${reason}.`;
  const value = typeof cell.value === "string" ? textCell(cell.value) : cell.value;
  return { ...addWhole(copying, cell, { value, words: kept }), kept };
}

function addWhole(
  { draft, live }: Pick<Copying, "draft" | "live">,
  cell: WattCell,
  { value, words }: { readonly value: SheetCell; readonly words: string },
): Omit<CopiedCell, "kept"> {
  const title = addRow(draft, [textCell(`${cell.address}: ${cell.formula.replace(/^=/, "")}`)]);
  look(draft, "title", rowArea(title, 0));
  const result = rowArea(nextRow(draft), 1);
  addRow(draft, ["Whole formula", value, "", words]);
  look(draft, "heading", { ...result, column: 0, columns: 4 });
  const stored = { value: storedText(cell.value), addIn: locate({ live }, cell), unit: "" };
  const checks = addCheck(draft, result, stored);
  addRow(draft, []);
  return { cell, result, unit: "", ...checks };
}

function storedText(value: CellValue): number | string {
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** The heading of a sheet of copies: each cell with its copy, and one cell that says all is well. */
export function contents(copied: readonly CopiedCell[]): SheetCell[][] {
  const checks = fixedArea({ row: HEADING_ROWS, column: 4, rows: copied.length, columns: 1 });
  const all = `=IF(COUNTIF(${checks},"OK")=${copied.length},"OK","CHECK")`;
  return [
    ["Formulas of the add-in as plain Excel formulas"],
    [
      "These cells compute without the add-in. Inputs follow the cells they came from; where values are kept, the copy says why.",
    ],
    ["All copies agree with the add-in", all],
    [],
    ["Cell", "Value", "Unit", "Formula of the add-in", "Check"],
    ...copied.map(contentsRow),
    [],
  ];
}

/** Rows above the first cell of the contents. */
export const HEADING_ROWS = 5;

/** Rows that `contents` has for so many cells. */
export function contentsLength(cells: number): number {
  return HEADING_ROWS + cells + 1;
}

function contentsRow({ cell, result, unit, check, kept }: CopiedCell): SheetCell[] {
  const { row, column, rows, columns } = result;
  const one = rows === 1 && columns === 1;
  return [
    cell.address,
    one ? `=${fixedCell(row, column)}` : `block from ${fixedArea(result)}`,
    unit,
    cell.formula.replace(/^=/, ""),
    `=${fixedCell(check.row, check.column)}`,
    kept,
  ];
}
