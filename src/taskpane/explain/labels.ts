import { UNIT_NAMES } from "../../core/units";
import type { CellBlock, CellValue } from "../../sheet/cells";
import { isErrorText } from "../../sheet/errors";

/** Longer texts are remarks, and no names of what stands beside them. */
const LONGEST_LABEL = 80;

/** What a sheet calls a cell: its line, and in a table its column too; empty where it says nothing. */
export function labelOf({ values, text }: CellBlock, row: number, column: number): string {
  const left = values[row].slice(0, column);
  const head = headRow(values, row, column);
  if (head !== null) {
    const first = left.findIndex((value) => value !== "");
    return [lineName(text, { row, column: first, head }), headText(values[head][column])]
      .filter((part) => part !== "")
      .join(", ");
  }
  const name = left.reverse().find(isName);
  return (
    name ?? (headAbove(values.slice(0, row).map((cells) => cells[column])) || gridName(values, row))
  );
}

export function isWord(value: CellValue): value is string {
  return typeof value === "string" && value.trim() !== "" && !isErrorText(value);
}

interface FirstCell {
  readonly row: number;
  readonly column: number;
  readonly head: number;
}

/** "IREN", or "Year 3" where the first column counts. */
function lineName(text: CellBlock["text"], { row, column, head }: FirstCell): string {
  const own = text[row][column] ?? "";
  return /^[\d,]*$/.test(own) && own !== "" ? `${text[head][column]} ${own}`.trim() : own;
}

function headText(value: CellValue): string {
  return isName(value) ? value : "";
}

/** The row of heads over a table: texts alone, with their units or the first line below. */
function headRow(
  values: readonly (readonly CellValue[])[],
  row: number,
  column: number,
): number | null {
  for (
    let above = row - 2;
    above >= 0 && values[above + 1].some((value) => value !== "");
    above--
  ) {
    const isHead = values[above].filter(isName).length > 1 && isName(values[above][column]);
    if (isHead && isUnitRow(values[above + 1])) {
      return above;
    }
  }
  return plainHeads(values, row, column);
}

/** Heads without units: the first row of a run, all texts, over a line that has several figures. */
function plainHeads(
  values: readonly (readonly CellValue[])[],
  row: number,
  column: number,
): number | null {
  const blank = values.slice(0, row).map((cells) => cells.every((value) => value === ""));
  const above = blank.lastIndexOf(true) + 1;
  const figures = values[row].filter((value) => typeof value === "number");
  const heads = values[above].filter((value) => value !== "");
  return above < row &&
    figures.length > 1 &&
    heads.length > figures.length &&
    heads.every(isName) &&
    isName(values[above][column]) &&
    isWord(values[row].find((value) => value !== "") ?? "")
    ? above
    : null;
}

function isUnitRow(cells: readonly CellValue[]): boolean {
  return cells.some(isUnit) && cells.every((value) => value === "" || isUnit(value));
}

/** The nearest text above, as long as no blank cell lies between. */
function headAbove(above: readonly CellValue[]): string {
  const up = [...above].reverse();
  const end = up.indexOf("");
  return up.slice(0, end < 0 ? up.length : end).find(isName) ?? "";
}

/** "Rent (USD/kW-month) down, build cost (USD/IT W) across" over a grid's numbers. */
function gridName(values: readonly (readonly CellValue[])[], row: number): string {
  const above = values.slice(0, row).reverse();
  const end = above.findIndex((cells) => cells.every((value) => value === ""));
  const first = above.slice(0, end < 0 ? above.length : end).map(([value]) => value);
  return first.find(isName) ?? "";
}

/** A text that names something: no unit, no day. */
function isName(value: CellValue): value is string {
  return (
    isWord(value) &&
    value.length <= LONGEST_LABEL &&
    !isUnit(value) &&
    !/^\d{4}-\d\d(-\d\d)?$/.test(value)
  );
}

const UNITS = new Set<CellValue>([...Object.keys(UNIT_NAMES), "%", "%/year", "x", "m"]);

/** A unit as sheets write it, "USD m/MW" included. */
function isUnit(value: CellValue): boolean {
  return UNITS.has(value) || (typeof value === "string" && /^USD (m|bn)(\/|$)/.test(value));
}
