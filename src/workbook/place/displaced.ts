import { fromCell } from "../../formula/relative";
import { sameFormula } from "../../formula/tokens";
import {
  cellOf,
  formatAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  resize,
  type CellRange,
} from "../../sheet/address";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";

/** What was written into a cell of a block. */
export interface Written {
  /** Within the block, from 0. */
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
}

/** How far lines that came or went are looked for. */
const FAR = { row: 100, column: 20 };
type Axis = keyof typeof FAR;

/**
 * Whether rows or columns came or went in or before a block that was written: from one of its lines
 * on it stands elsewhere then. What somebody has typed over stands nowhere else.
 */
export async function isDisplaced(
  port: WorkbookPort,
  block: CellRange,
  written: readonly Written[],
): Promise<boolean> {
  const around = grown(block);
  const { formulas } = await port.read(formatAddress(around));
  const stands = ({ row, column, content }: Written, axis: Axis, by: number): boolean => {
    const then = cellOf(block, row, column);
    const now = { ...then, [axis]: then[axis] + by };
    const found = formulas[now.row - around.row]?.[now.column - around.column];
    return found !== undefined && isSame({ content, then }, { content: found, then: now });
  };
  return (["row", "column"] as const).some((axis) =>
    tailsOf(written, axis).some(
      (tail) =>
        tail.length > 1 &&
        !tail.every((one) => stands(one, axis, 0)) &&
        distances(FAR[axis]).some((by) => tail.every((one) => stands(one, axis, by))),
    ),
  );
}

/** The cells from a line on, for each line that holds some. */
function tailsOf(written: readonly Written[], axis: Axis): (readonly Written[])[] {
  const lines = [...new Set(written.map((one) => one[axis]))];
  return lines.map((line) => written.filter((one) => one[axis] >= line));
}

function distances(far: number): number[] {
  return Array.from({ length: 2 * far + 1 }, (_, at) => at - far).filter((by) => by !== 0);
}

function grown(block: CellRange): CellRange {
  const [row, column] = [Math.max(0, block.row - FAR.row), Math.max(0, block.column - FAR.column)];
  const bottom = Math.min(MAX_ROWS, block.row + block.rows + FAR.row);
  const right = Math.min(MAX_COLUMNS, block.column + block.columns + FAR.column);
  return resize({ ...block, row, column }, bottom - row, right - column);
}

interface Standing {
  readonly content: CellValue;
  readonly then: CellRange;
}

/** A formula that has moved may read what has moved with it. */
function isSame(a: Standing, b: Standing): boolean {
  const isText = typeof a.content === "string" && typeof b.content === "string";
  return isText && String(a.content).startsWith("=")
    ? sameFormula(a.content, b.content) ||
        fromCell(String(a.content), a.then) === fromCell(String(b.content), b.then)
    : a.content === b.content;
}
