import { CalcError, asCalcError, invalidInput } from "../../core/errors";
import { findField, FIELDS, type Field } from "../../presets/fields";
import { toKey } from "../../presets/names";
import { describeCell, plainCell } from "../cells";
import type { Cell } from "../define";
import { unknownName } from "../unknownName";
import { fieldValueProblem } from "./fieldValue";

/** The columns a team's table must have; any others are for people. */
export const OVERRIDE_COLUMNS = ["ticker", "field", "value"] as const;

type Block = readonly (readonly unknown[])[];
type Columns = Readonly<Record<(typeof OVERRIDE_COLUMNS)[number], number>>;

/** A team's own figures by ticker and field. */
export interface Overrides {
  readonly tickers: readonly string[];
  /** @throws CalcError where the row's value is missing, of the wrong kind or given twice. */
  value(ticker: string, field: Field): Cell | undefined;
}

interface OverrideRow {
  /** As people count: the header is row 1. */
  readonly row: number;
  readonly ticker: string;
  readonly field: Field;
  readonly cell: unknown;
}

/* Each element of a grid gets the same block, and the next call another one. */
const read = new WeakMap<Block, Overrides | CalcError>();

/**
 * Indexes a team's table, once a call.
 *
 * @returns undefined for a blank cell, which stands for no table.
 * @throws CalcError `invalidInput` naming the row that is wrong: columns missing or twice, no
 *   ticker, an unknown field. A wrong value is an error for those who ask for it only.
 */
export function readOverrides(block: Block | undefined): Overrides | undefined {
  if (block === undefined || isBlank(block)) {
    return undefined;
  }
  const known = read.get(block) ?? indexOrError(block);
  read.set(block, known);
  if (known instanceof CalcError) {
    throw known;
  }
  return known;
}

function isBlank(block: Block): boolean {
  return block.length === 1 && block[0].every((cell) => plainCell(cell) === null);
}

function indexOrError(block: Block): Overrides | CalcError {
  try {
    return indexRows(readRows(block));
  } catch (error) {
    return asCalcError(error);
  }
}

function indexRows(rows: readonly OverrideRow[]): Overrides {
  const values = new Map<string, Cell | CalcError>();
  const firstRows = new Map<string, number>();
  for (const line of rows) {
    const key = keyOf(line.ticker, line.field);
    const first = firstRows.get(key);
    firstRows.set(key, first ?? line.row);
    values.set(key, first === undefined ? valueOf(line) : givenTwice(line, first));
  }
  return {
    tickers: [...new Set(rows.map(({ ticker }) => ticker))],
    value(ticker, field) {
      const value = values.get(keyOf(ticker, field));
      if (value instanceof CalcError) {
        throw value;
      }
      return value;
    },
  };
}

function keyOf(ticker: string, { name }: Field): string {
  return `${toKey(ticker)}|${name}`;
}

function givenTwice({ row, ticker, field }: OverrideRow, first: number): CalcError {
  return invalid(`give ${ticker} ${field.name} twice, in rows ${first} and ${row}`);
}

function valueOf({ row, field, cell }: OverrideRow): Cell | CalcError {
  const value = plainCell(cell);
  if (value instanceof CalcError) {
    return new CalcError(value.code, `overrides row ${row}: value holds ${value.message}`);
  }
  const problem = fieldValueProblem(field, value);
  return problem === undefined
    ? (value as Cell)
    : invalid(`row ${row}: value of ${field.name} ${problem}`);
}

function readRows(block: Block): OverrideRow[] {
  const columns = readHeader(block[0]);
  return block.flatMap((cells, index) =>
    index === 0 || isEmptyRow(cells, columns) ? [] : [readRow(cells, columns, index + 1)],
  );
}

/** A table of a workbook often has blank rows at its end. */
function isEmptyRow(cells: readonly unknown[], columns: Columns): boolean {
  return OVERRIDE_COLUMNS.every((name) => plainCell(cells[columns[name]]) === null);
}

function readRow(cells: readonly unknown[], columns: Columns, row: number): OverrideRow {
  const ticker = textAt(cells[columns.ticker], `row ${row}: ticker`);
  const name = textAt(cells[columns.field], `row ${row}: field`);
  const field = findField(name);
  if (field === undefined) {
    const { message } = unknownName("field", name, fieldNames());
    throw invalid(`row ${row}: ${message}`);
  }
  return { row, ticker, field, cell: cells[columns.value] };
}

function textAt(cell: unknown, place: string): string {
  const value = plainCell(cell);
  if (value instanceof CalcError) {
    throw invalid(`${place} holds ${value.message}`);
  }
  if (value === null) {
    throw invalid(`${place} is missing`);
  }
  if (typeof value !== "string") {
    throw invalid(`${place} must be text, got ${describeCell(value)}`);
  }
  return value.trim();
}

function readHeader(cells: readonly unknown[]): Columns {
  const heads = cells.map((cell) => (typeof cell === "string" ? toKey(cell) : ""));
  const place = (name: string): number => {
    const wanted = toKey(name);
    if (heads.indexOf(wanted) !== heads.lastIndexOf(wanted)) {
      throw invalid(`have two columns '${name}'`);
    }
    if (!heads.includes(wanted)) {
      throw invalid(
        `need a header row with ticker, field and value, '${name}' is missing: ` +
          "of a table take the header too, as in TeamFigures[#All]",
      );
    }
    return heads.indexOf(wanted);
  };
  return { ticker: place("ticker"), field: place("field"), value: place("value") };
}

function fieldNames(): readonly string[] {
  return FIELDS.map(({ name }) => name);
}

function invalid(rule: string): CalcError {
  return invalidInput(`overrides ${rule}`);
}
