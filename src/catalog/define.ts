import type { Unit } from "../core/units";

/** What a cell may hold when a function has answered. */
export type Cell = number | string;
/** A block that spills: rectangular, "" for an empty cell. */
export type Table = readonly (readonly Cell[])[];

export interface Bounds {
  /** Inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower bound, for what no real machine, site or contract can have. */
  readonly above?: number;
  /** Whole numbers only. */
  readonly whole?: true;
  /** The likely slip when a value is out of bounds: "type 85% as 0.85". */
  readonly hint?: string;
}

interface Described {
  /** Shown by Excel and in the help: meaning, without unit, bounds and default. */
  readonly description: string;
}

export interface NumberParameter extends Described, Bounds {
  readonly kind: "number";
  readonly unit: Unit;
  /** The value of an omitted or blank argument. */
  readonly default?: number;
  /** May be left out without a default value: the calculation then does without it. */
  readonly optional?: true;
  /** An optional argument whose default follows from other arguments: says which value it takes. */
  readonly defaultFrom?: string;
  /** The value that `defaultFrom` says in words; blank where that is not one number. */
  defaultValue?(args: Readonly<Record<string, unknown>>): number | undefined;
  /** How many of the steps it counts in make one, where other arguments decide; 0: it is free. */
  stepsInOne?(args: Readonly<Record<string, unknown>>): number;
  /** All values it may have, rising. */
  readonly allowed?: readonly number[];
}

export interface SeriesParameter extends Described, Bounds {
  readonly kind: "series";
  readonly unit: Unit;
  /**
   * Fleets skip rows that are blank in every paired series, and so does "keep", where a blank
   * beside a filled row has a meaning of its own: `compute` gets NaN. Series along time reject gaps.
   */
  readonly blanks: "skip" | "keep" | "reject";
  /** One value may stand for every row of the paired series. */
  readonly orOne?: true;
  /** Stands for every row where the series is left out. */
  readonly default?: number;
  /** May be left out with the series it is paired with: `compute` then gets no values. */
  readonly optional?: true;
  /** Which series are paired, where not all are: those of one name, and those without. */
  readonly set?: string;
}

export interface ChoiceParameter extends Described {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly default?: string;
  readonly optional?: true;
}

/** Free text that is looked up: a ticker, a model, a scenario. Case and outer blanks are forgiven. */
export interface KeyParameter extends Described {
  readonly kind: "key";
  readonly default?: string;
  readonly optional?: true;
}

export interface FlagParameter extends Described {
  readonly kind: "flag";
  readonly default: boolean;
}

/** A block of cells taken as it is, such as a team's table of own figures. */
export interface TableParameter extends Described {
  readonly kind: "table";
  readonly optional?: true;
}

/** The arguments of another function, as many as it takes. Always last. */
export interface ArgumentsParameter extends Described {
  readonly kind: "arguments";
}

export type Parameter =
  | NumberParameter
  | SeriesParameter
  | ChoiceParameter
  | KeyParameter
  | FlagParameter
  | TableParameter
  | ArgumentsParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

type Optional<P, T> = P extends { readonly optional: true } ? T | undefined : T;
export type ArgumentOf<P extends Parameter> = P extends NumberParameter
  ? Optional<P, number>
  : P extends SeriesParameter
    ? Float64Array
    : P extends ChoiceParameter
      ? Optional<P, P["choices"][number]>
      : P extends KeyParameter
        ? Optional<P, string>
        : P extends FlagParameter
          ? boolean
          : P extends TableParameter
            ? Optional<P, readonly (readonly unknown[])[]>
            : readonly unknown[];
export type Arguments<P extends Parameters> = { readonly [Name in keyof P]: ArgumentOf<P[Name]> };

/**
 * One line of a derivation. `formula` is Excel text over argument names and the keys of earlier
 * steps, in functions that Excel 2016 and LibreOffice both have; a blank argument equals "".
 * `value` is the same quantity from the core, so every formula exists twice and a test compares.
 */
export interface ScalarStep<P extends Parameters = Parameters> {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: string;
  value(args: Arguments<P>): Cell;
}

/**
 * Rows of a derivation, such as the periods of a lease. A column's formula names columns of the
 * same row by key, of the row above by `key[-1]`, and `row` is 0, 1, 2 ... `first` replaces the
 * formula in row 0. A whole column is written `key[]`, in later steps and inside aggregates.
 */
export interface ScheduleStep<P extends Parameters = Parameters> {
  readonly key: string;
  readonly label: string;
  readonly columns: readonly ScheduleColumn[];
  /**
   * The number of rows as a formula like a step's, where arguments decide it: a native copy holds
   * as many rows as it was written with and must say so when its inputs need another number.
   */
  readonly rowCount?: string;
  rows(args: Arguments<P>): number;
  /** One row per period, one value per column. */
  values(args: Arguments<P>): readonly (readonly number[])[];
}

export interface ScheduleColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: string;
  readonly first?: string;
}

export type Step<P extends Parameters = Parameters> = ScalarStep<P> | ScheduleStep<P>;

export interface Source {
  readonly title: string;
  readonly url: string;
  /** The day it was read, ISO. */
  readonly retrieved: string;
}

/** Runs as a test, shows in the help and inserts from the pane. */
export interface Example {
  /** In Excel's order: null for a skipped one, rows of cells for a range. */
  readonly arguments: readonly ExampleArgument[];
  /** Right to as many decimals as written; for a spill its top left block. */
  readonly result: Cell | Table;
  readonly note: string;
}
export type ExampleArgument = Cell | boolean | null | readonly (readonly (Cell | null)[])[];

export type Group =
  | "Bitcoin network"
  | "Mining"
  | "AI hosting"
  | "Power market"
  | "Valuation"
  | "Companies and contracts"
  | "Analysis";

export interface Result<P extends Parameters = Parameters> {
  readonly label: string;
  readonly unit: Unit;
  /** Excel number format; the unit's usual one when absent. */
  readonly format?: string;
  /** The last step: Excel text over argument names and steps. Absent for look-ups and spills. */
  readonly formula?: string;
  /**
   * The formula of each cell of a table whose shape is fixed. A table of a header above all rows
   * and columns of a schedule needs none.
   */
  readonly cells?: readonly (readonly string[])[];
  /** The same for a table whose rows the arguments decide. */
  cellsOf?(args: Arguments<P>): readonly (readonly string[])[];
  /** Why plain formulas do not find out that a call has no result (#NUM!); empty where they do. */
  beyondFormulas?(args: Arguments<P>): string;
  /** Where arguments decide what it is. */
  labelOf?(args: Arguments<P>): string;
  /** Where an argument decides the unit. */
  unitOf?(args: Arguments<P>): Unit;
}

export interface FunctionDefinition<P extends Parameters = Parameters> {
  /** Excel's name and id. Never changes once released: workbooks hold it. */
  readonly name: string;
  readonly group: Group;
  /** One sentence, shown by Excel while the user types. */
  readonly summary: string;
  /** In Excel's order. Only append, and only with a default: workbooks hold the order. */
  readonly parameters: P;
  readonly result: Result<P>;
  /** The derivation up to the result; empty where the result's formula says it all. */
  readonly steps: readonly Step<P>[];
  /** What the number leaves out, which defaults are backed out or disputed, which terms it uses. */
  readonly assumptions: readonly string[];
  readonly sources: readonly Source[];
  readonly examples: readonly Example[];
  /** Words an analyst may search for that name and summary lack, apart by commas. */
  readonly keywords?: string;
  /** Rows that one call works through, where not each of its series; Infinity: no grid of calls. */
  work?(args: Arguments<P>): number;
  /** For look-ups: date, method and address of the value, in one line. */
  sourceOf?(args: Arguments<P>): string;
  /** A method, not a property, so definitions of different arguments fit in one list. */
  compute(args: Arguments<P>): Cell | Table;
}

/** Gives `compute` and the steps the argument types that `parameters` declares. */
export function defineFunction<const P extends Parameters>(
  definition: FunctionDefinition<P>,
): FunctionDefinition<P> {
  return definition;
}

export function isSchedule(step: Step): step is ScheduleStep {
  return "columns" in step;
}

/** Whether Excel lets the user leave the argument out. */
export function isOptional(parameter: Parameter): boolean {
  return (
    "optional" in parameter ||
    parameter.kind === "arguments" ||
    ("default" in parameter && parameter.default !== undefined)
  );
}
