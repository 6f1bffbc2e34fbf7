import { cellOf, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { CellValue, Content } from "../../sheet/cells";
import { isErrorText } from "../../sheet/errors";
import type { WorkbookPort } from "../port/port";
import { contentsOf } from "../scattered";

/* Whether a copy says the same as the cell that it is to stand for. */

/** A block of cells, where its copy stands, and the cell beside it that shows the add-in's value. */
export interface Pair {
  readonly own: CellRange;
  readonly copy: CellRange;
  readonly addIn: CellRange;
}

/** What the cell shows, and why its copy cannot take its place; empty where it can. */
export interface Verdict {
  readonly values: readonly (readonly CellValue[])[];
  readonly reason: string;
}

/** What the cells of a pair hold now. */
export interface Compared extends Verdict {
  /** The formula of the block's first cell. */
  readonly formula: CellValue;
  readonly addIn: CellValue;
}

/** Compares blocks of equal size, as the workbook shows them now. */
export async function compare(
  port: WorkbookPort,
  pairs: readonly Pair[],
): Promise<readonly Compared[]> {
  const blocks = await blocksOf(
    port,
    pairs.flatMap(({ own, copy, addIn }) => [own, copy, addIn]),
  );
  return pairs.map((_, at) => {
    const [own, copy, addIn] = blocks.slice(3 * at, 3 * at + 3);
    const values = valuesIn(own);
    return {
      values,
      reason: differenceOf(values, valuesIn(copy)),
      formula: own[0][0].formula,
      addIn: addIn[0][0].value,
    };
  });
}

type Contents = readonly (readonly Content[])[];

function valuesIn(block: Contents): CellValue[][] {
  return block.map((row) => row.map(({ value }) => value));
}

async function blocksOf(
  port: WorkbookPort,
  ranges: readonly CellRange[],
): Promise<readonly Contents[]> {
  const cells = ranges.flatMap((range, block) =>
    Array.from({ length: range.rows * range.columns }, (_, index) => {
      const [row, column] = [Math.floor(index / range.columns), index % range.columns];
      return { cell: cellOf(range, row, column), block, row };
    }),
  );
  const contents = await contentsOf(port, cells);
  const blocks = ranges.map(({ rows }) => Array.from({ length: rows }, (): Content[] => []));
  cells.forEach(({ block, row }, at) => blocks[block][row].push(contents[at]));
  return blocks;
}

function differenceOf(
  own: readonly (readonly CellValue[])[],
  copy: readonly (readonly CellValue[])[],
): string {
  const others = copy.flat();
  const at = own.flat().findIndex((value, index) => !isSame(value, others[index]));
  return at < 0
    ? ""
    : `worked out on another sheet it gives ${shown(others[at])} and not ${shown(own.flat()[at])}`;
}

/** Numbers to nine digits, all else to the letter; below 1e-12 both are nothing. */
export function isSame(a: CellValue, b: CellValue): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
    : a === b;
}

function shown(value: CellValue): string {
  return value === "" ? "nothing" : String(value);
}

/** Whether the workbook has no answer in a cell yet, or does not know the function there. */
export function isUnsettled(value: CellValue): boolean {
  return isErrorText(value) && /^#(NAME\?|BUSY!|CONNECT!)$|GETTING/.test(String(value));
}

/** The block that a formula in a cell fills, with a copy of that size. */
export function blockAt(
  address: string,
  { rows, columns }: Pick<CellRange, "rows" | "columns">,
): CellRange {
  return resize(parseAddress(address), rows, columns);
}
