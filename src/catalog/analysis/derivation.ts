import { CalcError, asCalcError, noResult } from "../../core/errors";
import type { Unit } from "../../core/units";
import { plainCell, toBlock } from "../cells";
import {
  isSchedule,
  type Arguments,
  type Cell,
  type FunctionDefinition,
  type Parameter,
  type Parameters,
  type ScheduleColumn,
  type ScheduleStep,
  type Step,
  type Table,
} from "../define";
import { compile, readArguments } from "../evaluate";

/** A quantity of a derivation. */
export interface Line {
  readonly kind: "line";
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: string;
  readonly value: Cell | CalcError;
}

/** "" is a blank that means something. */
export type SeriesCells = readonly (number | "")[];

export interface ArgumentLine extends Pick<Line, "key" | "label"> {
  /** Empty for texts. */
  readonly unit: Unit | "";
  readonly parameter: Parameter;
  /** Left out in the call: it has its default, or is blank. */
  readonly omitted: boolean;
  /** "" where blank; all values of a series, none where it is left out. */
  readonly value: Cell | boolean | SeriesCells;
}

export interface Schedule {
  readonly kind: "schedule";
  readonly key: string;
  readonly label: string;
  readonly columns: readonly ScheduleColumn[];
  readonly rowCount: string | undefined;
  /** How many rows these arguments need; 0 where that cannot be told. */
  readonly length: number;
  readonly rows: readonly (readonly number[])[] | CalcError;
}

/** How one call came to its result. */
export interface Derivation {
  readonly arguments: readonly ArgumentLine[];
  readonly steps: readonly (Line | Schedule)[];
  /** A table where the function spills. */
  readonly result: Omit<Line, "kind" | "value"> & { readonly value: Cell | Table | CalcError };
  /** Where a looked-up value comes from; empty for calculations. */
  readonly origin: string;
}

/**
 * Runs a function for one set of arguments and lists what it used. Quantities without a value carry
 * the error that the function would show.
 *
 * @throws CalcError `invalidInput` naming an argument that is wrong, or that is a range.
 */
export function derive(definition: FunctionDefinition, values: readonly unknown[]): Derivation {
  const args = readArguments(definition, values);
  return {
    arguments: argumentLines(definition, args, values),
    steps: definition.steps.map((step) => deriveStep(step, args)),
    result: {
      key: definition.name,
      label: definition.result.labelOf?.(args) ?? definition.result.label,
      unit: definition.result.unitOf?.(args) ?? definition.result.unit,
      formula: definition.result.formula ?? "",
      value: attempt(() => resultOf(definition, values)),
    },
    origin: originOf(definition, args),
  };
}

/** The same as in a cell, so the last line of a derivation agrees bit for bit. */
function resultOf(definition: FunctionDefinition, values: readonly unknown[]): Cell | Table {
  const grid = compile(definition)(values) as Table;
  return grid.length === 1 && grid[0].length === 1 ? grid[0][0] : grid;
}

function argumentLines(
  definition: FunctionDefinition,
  args: Arguments<Parameters>,
  values: readonly unknown[],
): ArgumentLine[] {
  return Object.entries(definition.parameters).map(([key, parameter], position) => ({
    key,
    label: parameter.description,
    unit: "unit" in parameter ? parameter.unit : "",
    parameter,
    omitted: isBlank(values[position]),
    value: shownArgument(args[key]),
  }));
}

function isBlank(value: unknown): boolean {
  return toBlock(value).every((row) => row.every((cell) => plainCell(cell) === null));
}

function shownArgument(value: Arguments<Parameters>[string]): ArgumentLine["value"] {
  if (value instanceof Float64Array) {
    return Array.from(value, (number) => (Number.isNaN(number) ? "" : number));
  }
  return typeof value === "object" ? "a block of cells" : (value ?? "");
}

function deriveStep(step: Step, args: Arguments<Parameters>): Line | Schedule {
  if (isSchedule(step)) {
    return deriveSchedule(step, args);
  }
  const { key, label, unit, formula } = step;
  const value = attempt(() => finite(step.value(args)));
  return { kind: "line", key, label, unit, formula, value };
}

function deriveSchedule(step: ScheduleStep, args: Arguments<Parameters>): Schedule {
  const { key, label, columns, rowCount } = step;
  const length = attempt(() => step.rows(args));
  return {
    kind: "schedule",
    key,
    label,
    columns,
    rowCount,
    length: length instanceof CalcError ? 0 : length,
    rows: attempt(() => step.values(args)),
  };
}

function finite(value: Cell): Cell {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw noResult("not a finite number");
  }
  return value;
}

function attempt<T>(compute: () => T): T | CalcError {
  try {
    return compute();
  } catch (error) {
    return asCalcError(error);
  }
}

function originOf(definition: FunctionDefinition, args: Arguments<Parameters>): string {
  const origin = attempt(() => definition.sourceOf?.(args) ?? "");
  return origin instanceof CalcError ? "" : origin;
}
