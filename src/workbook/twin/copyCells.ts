import type { Unit } from "../../core/units";
import { fixedArea, fixedCell } from "../../sheet/a1";
import { addRow, nextRow, textCell, type Area, type SheetCell } from "../../sheet/draft";
import { look, rowArea } from "../../sheet/looks";
import { addCheck } from "../../models/twin/result";
import type { CellPlace, TwinRequest } from "../../models/twin/types";
import { formatAddress, parseAddress, resize } from "../../sheet/address";
import { constantFor } from "../../sheet/constantFor";
import { MAX_FORMULA } from "../../sheet/cellInput";
import type { CellValue } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import { isUnsettled, type Verdict } from "./agreement";
import { copyCall, copyFormula, Refusal, type Copying } from "./copyCalls";
import type { WattCell } from "./findCells";
import { trackOf } from "./tracks";
import { soleCall } from "../../formula/calls";

/** A cell's formula as it stands on the sheet of copies. */
export interface CopiedCell {
  readonly cell: WattCell;
  /** The first row of what stands there for the cell, and the row after the last. */
  readonly top: number;
  readonly bottom: number;
  /** Cell or block that shows the same as the cell, or the block it fills. */
  readonly result: Area;
  readonly unit: Unit | "";
  readonly addIn: CellPlace & { readonly live: SheetCell };
  readonly check: CellPlace;
  /** Why values stand there and no formulas; empty for a native copy. */
  readonly kept: string;
  /** Why parts of a native copy are values; empty where all of it follows its inputs. */
  readonly fixed: string;
  /** Why the cell's own formula must stay, where it does. */
  readonly stays: Staying | null;
}

/** What it fills is not known, so only its values can stand for it; or what it shows. */
type Staying = "fills" | "shows";

type Answer = Omit<CopiedCell, "cell" | "top" | "bottom" | "stays" | "fixed">;

/** Copies the whole formula of a cell, with the calls in it above. */
export async function copyCell(
  copying: Omit<Copying, "address" | "sheet" | "fixed" | "rowChecks">,
  cell: WattCell,
  verdict?: Verdict,
): Promise<CopiedCell> {
  const { draft } = copying;
  const before = { rows: draft.rows.length, styles: draft.styles.length };
  const top = nextRow(draft);
  try {
    if (verdict !== undefined) {
      throw new Refusal(verdict.reason);
    }
    const fixed = new Set<string>();
    const { address, sheet } = cell;
    const own = { ...copying, address, sheet, fixed, rowChecks: new Set<string>() };
    const answer = await copyWhole(own, cell);
    checkLengths(draft.rows.slice(before.rows));
    const parts = answer.kept === "" ? [...fixed].join(" ") : "";
    return { cell, ...answer, fixed: parts, top, bottom: nextRow(draft), stays: null };
  } catch (error) {
    if (!(error instanceof Refusal || isAboutCells(error))) {
      throw error;
    }
    draft.rows.length = before.rows;
    draft.styles.length = before.styles;
    // Only the block of a call alone is known: what else a formula fills is seen by the cells beside it.
    const unknown = verdict === undefined || soleCall(cell.pieces) === null;
    const stays = isUnsettled(cell.value) ? "shows" : unknown && cell.mayFill ? "fills" : null;
    const answer = keepValue(copying, cell, {
      reason: staying(cell, stays, reasonOf(error)),
      values: verdict?.values ?? [[cell.value]],
      stays,
    });
    return { cell, ...answer, fixed: "", top, bottom: nextRow(draft), stays };
  }
}

/** A cell being edited or a lost workbook is about all cells. */
function isAboutCells(error: unknown): error is PortError {
  return error instanceof PortError && error.reason !== "editing";
}

/** The reason as the end of a sentence. */
function reasonOf({ message }: Error): string {
  return message.replace(/\.$/, "");
}

function staying({ value }: WattCell, stays: Staying | null, reason: string): string {
  switch (stays) {
    case "shows":
      return `it shows ${String(value)}; repair it first`;
    case "fills":
      return `${reason}. What it fills is not known, so the formula stays: freeze it instead`;
    default:
      return reason;
  }
}

async function copyWhole(copying: Copying, cell: WattCell): Promise<Answer> {
  if (isUnsettled(cell.value)) {
    throw new Refusal("it has no value");
  }
  if (cell.immovable !== "") {
    throw new Refusal(cell.immovable);
  }
  const call = soleCall(cell.pieces);
  if (call !== null) {
    const { block } = await copyCall(copying, call, locate(copying, cell));
    return block;
  }
  const formula = await copyFormula(copying, cell.pieces);
  const words = "The formula with its calls replaced by their copies above";
  return { ...addWhole(copying, cell, { rows: [[`=${formula}`]], words }), kept: "" };
}

function checkLengths(rows: readonly (readonly SheetCell[])[]): void {
  const long = rows
    .flat()
    .some((cell) => typeof cell === "string" && cell.startsWith("=") && cell.length > MAX_FORMULA);
  if (long) {
    throw new Refusal(`its copy would be longer than the ${MAX_FORMULA} characters of a cell`);
  }
}

/** Where the function's own result stands: the cell, and what it spills into. */
function locate({ live }: Pick<Copying, "live">, { address }: WattCell): TwinRequest["addIn"] {
  return live
    ? (rows, columns) => formatAddress(resize(parseAddress(address), rows, columns))
    : undefined;
}

interface Keeping extends Verdict {
  readonly stays: Staying | null;
}

function keepValue(
  copying: Pick<Copying, "draft" | "live">,
  cell: WattCell,
  { reason, values, stays }: Keeping,
): Answer {
  const kept = `${stays !== null ? "It stays" : "It keeps its value"}: ${reason}.`;
  const rows = values.map((row) => row.map((value) => constantFor(value) ?? String(value)));
  return { ...addWhole(copying, cell, { rows, words: kept }), kept };
}

interface Whole {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly words: string;
}

function addWhole(
  { draft, live }: Pick<Copying, "draft" | "live">,
  cell: WattCell,
  { rows, words }: Whole,
): Omit<Answer, "kept"> {
  const title = addRow(draft, [textCell(`${cell.address}: ${cell.formula.replace(/^=/, "")}`)]);
  look(draft, "title", rowArea(title, 0));
  const row = nextRow(draft);
  const one = rows.length === 1 && rows[0].length === 1;
  if (one) {
    // What stands beside it keeps a formula that fills more cells from doing so unseen.
    addRow(draft, ["Whole formula", rows[0][0], "in one cell", words]);
  } else {
    rows.forEach((cells, index) => addRow(draft, [index === 0 ? "Whole block" : "", ...cells]));
    addRow(draft, [words]);
  }
  const result = { row, column: 1, rows: rows.length, columns: rows[0].length };
  look(draft, "heading", { row, column: 0, rows: 1, columns: one ? 4 : result.columns + 1 });
  const stored = { value: storedText(cell.value), addIn: locate({ live }, cell), unit: "" };
  const checks = addCheck(draft, result, stored);
  addRow(draft, []);
  return { result, unit: "", ...checks };
}

function storedText(value: CellValue): number | string {
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/** The heading of a sheet of copies: each cell with its copy, and one cell that says all is well. */
export function contents(copied: readonly CopiedCell[], isLive: boolean): SheetCell[][] {
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
    ...copied.map((one) => contentsRow(one, isLive)),
    [],
  ];
}

/** Rows above the first cell of the contents. */
export const HEADING_ROWS = 5;

/** Rows that `contents` has for so many cells. */
export function contentsLength(cells: number): number {
  return HEADING_ROWS + cells + 1;
}

function contentsRow(copied: CopiedCell, isLive: boolean): SheetCell[] {
  const { cell, result, unit, addIn, check, kept } = copied;
  const { row, column, rows, columns } = result;
  const one = rows === 1 && columns === 1;
  const ours = [fixedArea(result), fixedCell(addIn.row, addIn.column)] as const;
  return [
    cell.address,
    one ? `=${fixedCell(row, column)}` : `block from ${fixedArea(result)}`,
    unit,
    cell.formula.replace(/^=/, ""),
    `=${fixedCell(check.row, check.column)}`,
    kept,
    isLive ? trackOf(cell, ours) : null,
  ];
}
