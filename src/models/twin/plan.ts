import { derive, type Derivation, type Schedule } from "../../catalog/analysis/derivation";
import { errorText } from "../../catalog/analysis/explainTable";
import type { FunctionDefinition, Table } from "../../catalog/define";
import { compile, readArguments, type Grid } from "../../catalog/evaluate";
import { asCalcError, CalcError } from "../../core/errors";
import { greatest } from "../../core/lists";

/** A call that can be written as formulas. */
export interface NativePlan {
  readonly derivation: Derivation;
  /** The result's cells in the language of steps, row by row. */
  readonly formulas: readonly (readonly string[])[];
}

/** A call whose values are kept, and why, in a sentence. */
export interface KeptPlan {
  readonly kept: string;
  readonly values: Grid;
  /** Where a looked-up value comes from. */
  readonly origin: string;
}

/** More rows are no longer something to read, and take a workbook long to open. */
export const MOST_ROWS = 2000;

/** Decides what becomes of one call. */
export function planTwin(
  definition: FunctionDefinition,
  values: readonly unknown[],
): NativePlan | KeptPlan {
  const keep = (kept: string): KeptPlan => keptPlan(definition, values, kept);
  if (definition.group === "Analysis") {
    return keep(`No plain formula does what ${definition.name} does: its values are kept.`);
  }
  let derivation: Derivation;
  try {
    derivation = derive(definition, values);
  } catch (error) {
    return keep(`The add-in refuses these arguments: ${asCalcError(error).message}.`);
  }
  const formulas = resultFormulas(definition, values, derivation);
  const misfit = lengthMisfit(derivation) || beyondFormulas(definition, values, derivation);
  if (formulas === null || misfit !== "") {
    const kept = keep(misfit || whyNoFormula(definition, derivation));
    return { ...kept, origin: derivation.origin };
  }
  return { derivation, formulas };
}

/** A call that is kept as the values it has now, for the reason given. */
export function keptPlan(
  definition: FunctionDefinition,
  values: readonly unknown[],
  kept: string,
): KeptPlan {
  return { kept, values: gridOf(definition, values), origin: "" };
}

function gridOf(definition: FunctionDefinition, values: readonly unknown[]): Grid {
  try {
    return compile(definition)(values);
  } catch (error) {
    return [[asCalcError(error)]];
  }
}

function whyNoFormula({ name, steps }: FunctionDefinition, { result }: Derivation): string {
  if (result.value instanceof CalcError) {
    return `The add-in answers ${errorText(result.value)}.`;
  }
  return steps.length > 0
    ? `${name} has no plain formula: what it shows is kept and does not follow its arguments.`
    : `${name} shows data of the add-in: it is kept as it is and does not follow its arguments.`;
}

function beyondFormulas(
  definition: FunctionDefinition,
  values: readonly unknown[],
  derivation: Derivation,
): string {
  const { value } = derivation.result;
  if (!(value instanceof CalcError && value.code === "noResult")) {
    return "";
  }
  const reason = definition.result.beyondFormulas?.(readArguments(definition, values)) ?? "";
  return reason === "" ? "" : `${reason}: the error is kept.`;
}

function lengthMisfit({ arguments: args, steps }: Derivation): string {
  const given = args.flatMap(({ value }) => (typeof value === "object" ? [value.length] : []));
  const scheduled = steps.flatMap((step) => (step.kind === "schedule" ? [step.length] : []));
  const longest = greatest([0, ...given, ...scheduled]);
  if (longest > MOST_ROWS) {
    return `${longest} rows are too many to copy, ${MOST_ROWS} fit: its values are kept.`;
  }
  return scheduled.includes(0) ? "There are no rows for these arguments: its values are kept." : "";
}

/** The formulas of a function's cells; null where it has none. */
export function resultFormulas(
  definition: FunctionDefinition,
  values: readonly unknown[],
  { steps, result }: Derivation,
): readonly (readonly string[])[] | null {
  const { formula } = definition.result;
  if (typeof result.value !== "object" || result.value instanceof CalcError) {
    return formula === undefined ? null : [[formula]];
  }
  const cells =
    definition.result.cells ?? definition.result.cellsOf?.(readArguments(definition, values));
  if (cells !== undefined) {
    return cells;
  }
  const table = result.value;
  // The last one: earlier schedules prepare it.
  const [shown] = steps
    .flatMap((step) => (step.kind === "schedule" && fills(step, table) ? [step] : []))
    .reverse();
  return shown === undefined ? null : tableFormulas(shown, table);
}

function fills({ length, columns }: Schedule, table: Table): boolean {
  return length === table.length - 1 && columns.length === table[0].length;
}

function tableFormulas({ columns, length }: Schedule, table: Table): string[][] {
  const rows = Array.from({ length }, (_, row) =>
    columns.map(({ key }) => `INDEX(${key}[],${row + 1})`),
  );
  return [table[0].map((label) => `"${label}"`), ...rows];
}
