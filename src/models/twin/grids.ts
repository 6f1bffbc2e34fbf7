import type { ArgumentLine, Schedule, SeriesCells } from "../../catalog/analysis/derivation";
import { columnText } from "../../catalog/analysis/explainTable";
import { plainCell, toBlock } from "../../catalog/cells";
import type { SeriesParameter } from "../../catalog/define";
import { fixedArea, fixedCell } from "../../sheet/a1";
import { sheetFormat } from "../../sheet/numberFormats";
import { addRow, nextRow, type Draft, type SheetCell } from "../../sheet/draft";
import { addressed, type Places } from "./addresses";
import type { Elements } from "./elements";
import { COMPLAINT, seriesCheck } from "./inputChecks";
import { format, look, rowArea } from "../../sheet/looks";
import type { ColumnPlace, Link, Place, TwinArgument } from "./types";
import { greatest } from "../../core/lists";

/* Blocks of several columns: series arguments side by side, and schedules. */

export interface SeriesLine extends ArgumentLine {
  readonly value: SeriesCells;
}

export function isSeries(line: ArgumentLine): line is SeriesLine {
  return typeof line.value === "object";
}

/** The rows that the function uses: blank ones are left out. */
export function addSeries(
  draft: Draft,
  lines: readonly ArgumentLine[],
  given: readonly TwinArgument[],
): Map<string, Place> {
  const series = lines.flatMap((line, position) =>
    isSeries(line) ? [{ line, links: usedLinks(line, given[position]) }] : [],
  );
  if (series.length === 0) {
    return new Map();
  }
  addHeader(
    draft,
    series.map(({ line }) => ({ ...line, text: line.key })),
  );
  const row = nextRow(draft);
  const rows = greatest(series.map(({ line }) => rowsOf(line)));
  for (let index = 0; index < rows; index++) {
    addRow(draft, [index + 1, ...series.map(({ line, links }) => seriesCell(line, links, index))]);
  }
  return placeSeries(draft, series, row);
}

function placeSeries(
  draft: Draft,
  series: readonly { readonly line: SeriesLine; readonly links: RowLinks }[],
  row: number,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const checks = series.map(({ line, links }, index) => {
    const area = { row, column: index + 1, rows: rowsOf(line), columns: 1 };
    format(draft, sheetFormat(line.unit), area);
    look(draft, links[0] === undefined ? "input" : "link", area);
    places.set(line.key, { kind: "column", schedule: null, ...area });
    return seriesCheck(line.parameter as SeriesParameter, fixedArea(area));
  });
  addRow(draft, ["Within bounds", ...checks]);
  return places;
}

/** One blank cell stands for a series that is left out. */
function rowsOf({ value }: SeriesLine): number {
  return Math.max(1, value.length);
}

function seriesCell({ value }: SeriesLine, links: RowLinks, row: number): SheetCell {
  const cell = value[row] ?? "";
  if (cell === "") {
    return null;
  }
  const link = links[row];
  // A blank would read as 0, where the add-in leaves its row out.
  return link === undefined ? cell : `=IF(${link.formula}="",NA(),${link.formula})`;
}

/** For each row that the function uses, the cell it comes from; none for a value or a blank. */
type RowLinks = readonly (Link | undefined)[];

function usedLinks({ value }: SeriesLine, argument: TwinArgument | undefined): RowLinks {
  const cells = toBlock(argument?.value).flat();
  const filled = (argument?.links ?? []).filter((_, index) => plainCell(cells[index]) !== null);
  const remaining = filled.values();
  return value.map((cell) => (cell === "" ? undefined : remaining.next().value));
}

/**
 * Blank cells of a range have no rows in the copy: it must not go on when they are filled, or filled
 * ones turn blank. A formula that gives "" is a blank to the add-in. Answers the cells that say so.
 */
export function addEntries(
  draft: Draft,
  lines: readonly ArgumentLine[],
  { given, places }: { readonly given: readonly TwinArgument[]; readonly places: Places },
): string[] {
  return given.flatMap(({ entries }, position) => {
    const place = places.get(lines[position]?.key ?? "");
    if (entries === undefined || place?.kind !== "column") {
      return [];
    }
    const { range, filled, last } = entries;
    // As many as before may be others: a row above is #N/A then.
    const asBefore = `IF(ISNA(SUM(${fixedArea(place)})),-1,${fixedCell(nextRow(draft), 1)})`;
    const check = rowCheck(asBefore, filled, "the rows above");
    const count = `=SUMPRODUCT(--(${range}<>""))`;
    const counted = checkedRow(draft, [`Filled cells of ${range}`, count, "cells", "", check]);
    const isGapless = (lines[position].parameter as SeriesParameter).blanks === "reject";
    return isGapless ? [counted, addLast(draft, range, last)] : [counted];
  });
}

/** Where no blank may stand between, one that has come in between is seen by the place of the last filled cell. */
function addLast(draft: Draft, range: string, last: number): string {
  const place = `(ROW(${range})-MIN(ROW(${range})))*COLUMNS(${range})+COLUMN(${range})-MIN(COLUMN(${range}))+1`;
  const now = `=SUMPRODUCT(MAX((${range}<>"")*(${place})))`;
  const check = rowCheck(fixedCell(nextRow(draft), 1), last, "as the rows above");
  return checkedRow(draft, [`Last filled cell of ${range}`, now, "", "", check]);
}

/** Rows that come into a range have no elements in the copy. Answers the cells that say so. */
export function addSizes(draft: Draft, ranges: Elements["ranges"]): string[] {
  return ranges.map(({ range, cells }) => {
    const check = rowCheck(fixedCell(nextRow(draft), 1), cells, "the elements above");
    const size = `=ROWS(${range})*COLUMNS(${range})`;
    return checkedRow(draft, [`Cells of ${range}`, size, "cells", "", check]);
  });
}

function rowCheck(now: string, rows: number, which: string): string {
  // A count of refused inputs is an error.
  return `=IF(IF(ISNUMBER(${now}),${now}=${rows},FALSE),"","${COMPLAINT} be ${rows}, ${which}: copy anew")`;
}

/** Adds a row whose last cell is a check, and answers that cell. */
function checkedRow(draft: Draft, cells: readonly SheetCell[]): string {
  return fixedCell(addRow(draft, [...cells]), cells.length - 1);
}

/** A schedule as visible rows; column A holds the number that formulas call `row`. */
export function addSchedule(
  draft: Draft,
  schedule: Schedule,
  places: Map<string, Place>,
): readonly string[] {
  const { key, columns, length } = schedule;
  const needed = schedule.rowCount;
  look(draft, "title", rowArea(addRow(draft, [schedule.label]), 0));
  const rowChecks =
    needed === undefined ? [] : [addRowCount(draft, `=${addressed(needed, places)}`, length)];
  addHeader(
    draft,
    columns.map((column) => ({ ...column, text: columnText(column) })),
  );
  const top = nextRow(draft);
  columns.forEach((column, index) => {
    const area = { row: top, column: index + 1, rows: length, columns: 1 };
    places.set(column.key, { kind: "column", schedule: key, ...area } satisfies ColumnPlace);
    format(draft, sheetFormat(column.unit), area);
  });
  for (let row = 0; row < length; row++) {
    const at = { schedule: key, row: top + row };
    const cells = columns.map(({ first, formula }) =>
      addressed(row === 0 ? (first ?? formula) : formula, places, at),
    );
    addRow(draft, [row, ...cells.map((cell) => `=${cell}`)]);
  }
  return rowChecks;
}

function addRowCount(draft: Draft, formula: string, rows: number): string {
  const check = rowCheck(fixedCell(nextRow(draft), 1), rows, "the rows below");
  return checkedRow(draft, ["Rows that these inputs need", formula, "rows", "", check]);
}

interface Heading {
  readonly label: string;
  readonly unit: string;
  readonly text: string;
}

function addHeader(draft: Draft, columns: readonly Heading[]): void {
  const width = columns.length + 1;
  look(draft, "heading", rowArea(nextRow(draft), 0, width));
  addRow(draft, ["Row", ...columns.map(({ label }) => label)]);
  look(draft, "note", rowArea(nextRow(draft), 0, width));
  addRow(draft, ["", ...columns.map(({ unit }) => unit)]);
  look(draft, "note", rowArea(nextRow(draft), 0, width));
  addRow(draft, ["", ...columns.map(({ text }) => text)]);
}
