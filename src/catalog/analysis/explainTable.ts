import { counted } from "../../core/counted";
import { CalcError } from "../../core/errors";
import { widest, type Shape } from "../broadcast";
import { EXCEL_ERRORS } from "../cells";
import {
  isSchedule,
  type Arguments,
  type Cell,
  type FunctionDefinition,
  type Parameters,
  type ScheduleColumn,
  type ScheduleStep,
  type Table,
} from "../define";
import { readable } from "../formula/formula";
import type { ArgumentLine, Derivation, Line, Schedule, SeriesCells } from "./derivation";

const HEADER: readonly Cell[] = ["Label", "Formula", "Value", "Unit"];

/**
 * A derivation as the block that EXPLAIN spills: arguments, steps, and the result in the last row.
 * Each formula begins with the name that later formulas use.
 */
export function explainTable(derivation: Derivation): Table {
  const { arguments: args, steps, origin, result } = derivation;
  const rows = [
    HEADER,
    ...args.map(argumentRow),
    ...seriesBlock(args.filter(isSeries)),
    ...steps.flatMap((step) => (step.kind === "line" ? [lineRow(step)] : scheduleBlock(step))),
    ...(origin === "" ? [] : [["Source", "", origin, ""]]),
    [result.label, formulaText(result), shownResult(result.value), result.unit],
  ];
  return rectangular(rows);
}

/** What the block will fill, as far as it can be told before the work. */
export function explainedShape(definition: FunctionDefinition, args: Arguments<Parameters>): Shape {
  const series = Object.values(args).filter((value) => value instanceof Float64Array);
  const schedules = definition.steps.filter(isSchedule);
  const lines = 2 + Object.keys(definition.parameters).length + definition.steps.length;
  const seriesRows = series.reduce((most, { length }) => Math.max(most, length + 1), 0);
  const scheduleRows = schedules.reduce((sum, step) => sum + 3 + rowsOf(step, args), 0);
  return {
    rows: lines + seriesRows + scheduleRows,
    columns: schedules.reduce(
      (most, { columns }) => Math.max(most, columns.length),
      Math.max(HEADER.length, series.length),
    ),
  };
}

/** A schedule without rows has one that says why. */
function rowsOf(step: ScheduleStep, args: Arguments<Parameters>): number {
  try {
    return step.rows(args);
  } catch {
    return 1;
  }
}

/** The error as Excel shows it, with the reason that Excel may drop. */
export function errorText({ code, message }: CalcError): string {
  return `${EXCEL_ERRORS[code]} ${message}`;
}

/** "itMw = siteMw / siteToItRatio"; only the name where there is no formula. */
export function formulaText({ key, formula }: Pick<Line, "key" | "formula">): string {
  return formula === "" ? key : `${key} = ${readable(formula)}`;
}

/** A column's formula; how its first row differs is said behind. */
export function columnText(column: ScheduleColumn): string {
  const text = formulaText(column);
  return column.first === undefined ? text : `${text}; first row: ${readable(column.first)}`;
}

function lineRow(line: Line): Cell[] {
  return [line.label, formulaText(line), shown(line.value), line.unit];
}

function argumentRow(line: ArgumentLine): Cell[] {
  return [line.label, argumentText(line), shownArgument(line), line.unit];
}

/** "pue", "pue (default)", "amortisationYears (default termYears)", "exitCapRate (left out)". */
export function argumentText(line: ArgumentLine): string {
  return line.omitted ? `${line.key} (${standIn(line)})` : line.key;
}

function standIn({ parameter, value }: ArgumentLine): string {
  if (typeof value === "object" ? value.length > 0 : value !== "") {
    return "default";
  }
  const from = parameter.kind === "number" ? parameter.defaultFrom : undefined;
  return from === undefined ? "left out" : `default ${from}`;
}

function shownArgument({ value }: ArgumentLine): Cell {
  if (typeof value === "boolean") {
    return String(value).toUpperCase();
  }
  if (typeof value !== "object") {
    return value;
  }
  return value.length === 0 ? "" : counted(value.length, "value");
}

function shown(value: Cell | CalcError): Cell {
  return value instanceof CalcError ? errorText(value) : value;
}

function shownResult(value: Derivation["result"]["value"]): Cell {
  if (value instanceof CalcError || typeof value !== "object") {
    return shown(value);
  }
  return `a block of ${counted(value.length, "row")} and ${counted(value[0].length, "column")}`;
}

type SeriesLine = ArgumentLine & { readonly value: SeriesCells };

function isSeries(line: ArgumentLine): line is SeriesLine {
  return typeof line.value === "object";
}

/** The series side by side, so that the rows of a fleet can be read across. */
function seriesBlock(series: readonly SeriesLine[]): Cell[][] {
  const length = series.reduce((most, { value }) => Math.max(most, value.length), 0);
  const rows = Array.from({ length }, (_, row) => series.map(({ value }) => value[row] ?? ""));
  return length === 0 ? [] : [series.map(({ key }) => key), ...rows];
}

function scheduleBlock({ label, columns, rows }: Schedule): Cell[][] {
  const title = `${label}: name[-1] is the row above, name[] the whole column, row counts from 0`;
  const header = [
    [title],
    columns.map((column) => column.label),
    columns.map(columnText),
    columns.map(({ unit }) => unit),
  ];
  return rows instanceof CalcError
    ? [...header, [errorText(rows)]]
    : [...header, ...rows.map((row) => row.map(finiteCell))];
}

function finiteCell(value: number): Cell {
  return Number.isFinite(value) ? value : EXCEL_ERRORS.noResult;
}

function rectangular(rows: readonly (readonly Cell[])[]): Table {
  const width = widest(rows);
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
}
