import { CalcError } from "../core/errors";
import { describeBounds, interval } from "./bounds";
import { describeCell, formatNumber, plainCell, toBlock, type PlainCell } from "./cells";
import type { SeriesParameter } from "./define";
import { holds } from "./readCell";

export interface SeriesArgument {
  readonly name: string;
  readonly parameter: SeriesParameter;
  readonly value: unknown;
}

interface List {
  readonly name: string;
  readonly parameter: SeriesParameter;
  readonly cells: readonly PlainCell[];
  /** Numbers within are right as they are; the sentence about any other cell takes its time. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Reads the series of one call. Series that treat blanks alike are paired and must be of equal
 * size. Those that skip leave out a row where all of them are blank; those that reject end with
 * the last row where one of them is filled.
 *
 * @throws CalcError naming the series and the row.
 */
export function readSeries(series: readonly SeriesArgument[]): Record<string, Float64Array> {
  const lists = series.map(toList);
  const paired = lists.filter((list) => !standsForAll(list));
  const fleet = paired.filter(({ parameter }) => parameter.blanks === "skip");
  const alongTime = paired.filter(({ parameter }) => parameter.blanks === "reject");
  checkEqualSizes(fleet);
  const kept = keptRows(fleet);
  const times = timeRows(alongTime);
  return Object.fromEntries(
    lists.map((list) => {
      const rows = fleet.includes(list) ? kept : alongTime.includes(list) ? times : [0];
      return [list.name, Float64Array.from(rows, (row) => readNumber(list, row))];
    }),
  );
}

function toList({ name, parameter, value }: SeriesArgument): List {
  const cells = plainCells(value);
  if (cells.some((cell) => cell !== null)) {
    return { name, parameter, cells, ...interval(parameter) };
  }
  if (cells.length > 1 || parameter.default === undefined) {
    throw new CalcError("invalidInput", `${name} is missing: give a range with numbers`);
  }
  return { name, parameter, cells: [parameter.default], ...interval(parameter) };
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

/** Up to the last row that is filled in one of them. */
function timeRows(lists: readonly List[]): readonly number[] {
  const length = Math.max(0, ...lists.map(filledLength));
  if (lists.some(({ cells }) => cells.length < length)) {
    checkEqualSizes(lists);
  }
  return range(length);
}

function filledLength({ cells }: List): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) {
    length -= 1;
  }
  return length;
}

function standsForAll({ parameter, cells }: List): boolean {
  return parameter.orOne === true && cells.length === 1;
}

function checkEqualSizes(lists: readonly List[]): void {
  const first = lists[0];
  for (const list of lists) {
    if (list.cells.length !== first.cells.length) {
      throw new CalcError(
        "invalidInput",
        `${list.name} must have as many cells as ${first.name}: ` +
          `got ${formatNumber(list.cells.length)} and ${formatNumber(first.cells.length)}`,
      );
    }
  }
}

function keptRows(lists: readonly List[]): readonly number[] {
  return range(lists[0]?.cells.length ?? 0).filter((row) =>
    lists.some((list) => list.cells[row] !== null),
  );
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function readNumber(list: List, row: number): number {
  const cell = list.cells[row];
  if (typeof cell === "number" && cell >= list.lowest && cell <= list.highest) {
    return cell;
  }
  throw wrongCell(list, row);
}

function wrongCell({ name, parameter, cells }: List, row: number): CalcError {
  const cell = cells[row];
  const place = `${name} in row ${formatNumber(row + 1)}`;
  if (cell === null) {
    const advice = parameter.blanks === "reject" ? ": type 0" : ": fill it or clear the whole row";
    return new CalcError(
      "invalidInput",
      `${name} is blank in row ${formatNumber(row + 1)}${advice}`,
    );
  }
  if (cell instanceof CalcError) {
    return holds(place, cell);
  }
  const rule =
    typeof cell === "number"
      ? `must be ${describeBounds(parameter)}, got ${formatNumber(cell)}`
      : `must be a number, got ${describeCell(cell)}`;
  return new CalcError("invalidInput", `${place} ${rule}`);
}
