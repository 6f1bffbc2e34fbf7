import { CalcError, invalidInput } from "../core/errors";
import { describeBounds, interval } from "./bounds";
import { describeCell, formatNumber, plainCell, toBlock, type PlainCell } from "./cells";
import type { SeriesParameter } from "./define";
import { holds } from "./readCell";

export interface SeriesArgument {
  readonly name: string;
  readonly parameter: SeriesParameter;
  readonly value: unknown;
}

/** Rows of a series; 100,000 days are 273 years. */
export const SERIES_LIMIT = 100_000;

interface List {
  readonly name: string;
  readonly parameter: SeriesParameter;
  readonly cells: readonly PlainCell[];
  /** Numbers within are right as they are; the sentence about any other cell takes its time. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Reads the series of one call. Paired series must be of equal size, and a row is left out where
 * all of them are blank: along time only at the end.
 *
 * @throws CalcError naming the series and the row.
 */
export function readSeries(series: readonly SeriesArgument[]): Record<string, Float64Array> {
  const lists = series.map(toList);
  const sets = new Set(lists.map(({ parameter }) => parameter.set));
  return Object.fromEntries(
    [...sets].flatMap((set) => readSet(lists.filter(({ parameter }) => parameter.set === set))),
  );
}

function readSet(lists: readonly List[]): [string, Float64Array][] {
  const paired = lists.filter((list) => !isLeftOut(list) && !standsForAll(list));
  const kept = keptRows(paired);
  checkEqualSizes(paired, kept);
  const given = lists.find((list) => !isLeftOut(list));
  return lists.map((list) => {
    if (isLeftOut(list)) {
      return [list.name, leftOut(list, kept.length, given)];
    }
    const rows = standsForAll(list) ? [0] : kept;
    return [list.name, Float64Array.from(rows, (row) => readNumber(list, row))];
  });
}

function toList({ name, parameter, value }: SeriesArgument): List {
  const cells = plainCells(value);
  const filled = cells.some((cell) => cell !== null);
  if (!filled && isMissing(parameter, cells)) {
    throw invalidInput(`${name} is missing: give a range with numbers`);
  }
  const leftOut = !filled && (cells.length === 1 || parameter.optional === true);
  return { name, parameter, cells: leftOut ? [] : cells, ...interval(parameter) };
}

/** A range of blanks stands for no default, since a blank beside a filled row is refused. */
function isMissing(parameter: SeriesParameter, { length }: readonly PlainCell[]): boolean {
  return length > 1
    ? parameter.optional !== true && parameter.blanks !== "keep"
    : parameter.optional !== true && parameter.default === undefined;
}

function isLeftOut({ cells }: List): boolean {
  return cells.length === 0;
}

/** The values of a series that is left out, beside so many rows of those that are given. */
function leftOut(list: List, rows: number, given: List | undefined): Float64Array {
  const { name, parameter } = list;
  if (parameter.default !== undefined) {
    return Float64Array.of(parameter.default);
  }
  if (parameter.blanks === "keep") {
    return new Float64Array(rows).fill(NaN);
  }
  if (given !== undefined) {
    throw invalidInput(`${name} is missing: ${given.name} needs it`);
  }
  return new Float64Array(0);
}

/** Row by row; loops, since a copy of each row costs more than reading it. */
function plainCells(value: unknown): PlainCell[] {
  const cells: PlainCell[] = [];
  for (const row of toBlock(value)) {
    for (const cell of row) {
      cells.push(plainCell(cell));
    }
  }
  return cells;
}

function standsForAll({ parameter, cells }: List): boolean {
  return parameter.orOne === true && cells.length === 1;
}

/** Series along time may run on in blanks, one further than the other. */
function checkEqualSizes(lists: readonly List[], kept: readonly number[]): void {
  const fits = lists.some(alongTime)
    ? ({ cells }: List) => cells.length >= kept.length
    : ({ cells }: List) => cells.length === lists[0].cells.length;
  if (lists.every(fits)) {
    return;
  }
  const [one, other] = lists.filter((list, at) => at === 0 || fits(list) !== fits(lists[0]));
  throw invalidInput(
    `${other.name} must have as many cells as ${one.name}: ` +
      `got ${formatNumber(other.cells.length)} and ${formatNumber(one.cells.length)}`,
  );
}

function alongTime({ parameter }: List): boolean {
  return parameter.blanks === "reject";
}

/** @throws CalcError `invalidInput` with the count where they are more than `SERIES_LIMIT`. */
function keptRows(lists: readonly List[]): readonly number[] {
  const longest = lists.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled: number[] = [];
  let end = 0;
  for (let row = 0; row < longest; row++) {
    if (lists.some(({ cells }) => (cells[row] ?? null) !== null)) {
      filled.push(row);
      end = row + 1;
    }
  }
  const rows = lists.some(alongTime) ? end : filled.length;
  if (rows > SERIES_LIMIT) {
    throw invalidInput(
      `${lists[0].name} has ${formatNumber(rows)} rows: at most ${formatNumber(SERIES_LIMIT)} fit`,
    );
  }
  return rows === filled.length ? filled : Array.from({ length: rows }, (_, row) => row);
}

function readNumber(list: List, row: number): number {
  const cell = list.cells[row];
  if (typeof cell === "number" && cell >= list.lowest && cell <= list.highest) {
    if (list.parameter.whole !== true || Number.isInteger(cell)) {
      return cell;
    }
  }
  if (cell === null && list.parameter.blanks === "keep") {
    return NaN;
  }
  throw wrongCell(list, row);
}

function wrongCell({ name, parameter, cells }: List, row: number): CalcError {
  const cell = cells[row];
  const place = `${name} in row ${formatNumber(row + 1)}`;
  if (cell === null) {
    return invalidInput(
      `${name} is blank in row ${formatNumber(row + 1)}: ${adviceOnBlank(parameter)}`,
    );
  }
  if (cell instanceof CalcError) {
    return holds(place, cell);
  }
  const rule =
    typeof cell === "number"
      ? `must be ${describeBounds(parameter)}, got ${formatNumber(cell)}${hintOf(parameter)}`
      : `must be a number, got ${describeCell(cell)}`;
  return invalidInput(`${place} ${rule}`);
}

function adviceOnBlank({ blanks, unit }: SeriesParameter): string {
  if (blanks !== "reject") {
    return "fill it or clear the whole row";
  }
  return unit === "date" ? "type the date" : "type 0";
}

function hintOf({ hint }: SeriesParameter): string {
  return hint === undefined ? "" : `: ${hint}`;
}
