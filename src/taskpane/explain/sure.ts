import { catalog } from "../../catalog";
import { readNamedDistribution } from "../../catalog/analysis/distribution";
import { findNumberArgument } from "../../catalog/analysis/oneArgument";
import { readSettings, togetherness } from "../../catalog/analysis/settings";
import { prepare, simulate } from "../../catalog/analysis/simulation";
import { EXCEL_ERRORS } from "../../catalog/cells";
import { compile } from "../../catalog/evaluate";
import { CalcError } from "../../core/errors";
import { percentile } from "../../core/statistics";
import { constantText, literalText, type Literal } from "../../formula/literals";
import { NAMESPACE } from "../../formula/namespace";
import type { ExplainedCall } from "./explanation";
import { reachOver } from "./sensitivity";
import { callTexts, type Sheets } from "./solve";
import { greatest } from "../../core/lists";

export const SHAPES = ["fixed", "range", "normal", "triangular"] as const;
export type Shape = (typeof SHAPES)[number];

/** How an input may turn out: the numbers of its shape, in the order of `numbersOf`. */
export interface Uncertain {
  readonly argument: string;
  readonly shape: Shape;
  readonly numbers: readonly number[];
}

export interface Correlated {
  readonly first: string;
  readonly second: string;
  readonly rho: number;
}

export interface Uncertainty {
  readonly inputs: readonly Uncertain[];
  /** At most one for each pair of inputs. */
  readonly correlated: readonly Correlated[];
  readonly threshold: number | null;
}

export const NUMBERS_OF: Readonly<Record<Shape, readonly string[]>> = {
  fixed: [],
  range: ["Lowest", "Highest"],
  normal: ["Mean", "Deviation"],
  triangular: ["Lowest", "Likely", "Highest"],
};

/** What SIMULATE calls a shape. */
const NAMES: Readonly<Record<Shape, string>> = {
  fixed: "",
  range: "uniform",
  normal: "normal",
  triangular: "triangular",
};

/** As many in the pane as in the formula, so that both tell the same. */
const TRIALS = 10_000;
const SEED = 1;
/** A deviation that leaves nine in ten draws within a range to both sides. */
const DEVIATIONS_WITHIN = 1.645;

/** Numbers to begin with, around where the input stands; null where it stands nowhere. */
export function startOf(
  explained: ExplainedCall,
  argument: string,
  shape: Shape,
): Uncertain | null {
  const reach = reachOver(explained, argument, SPREAD);
  if (reach === null) {
    return null;
  }
  const { low, base, high } = reach;
  const numbers: Readonly<Record<Shape, readonly number[]>> = {
    fixed: [],
    range: [low, high],
    normal: [base, (high - low) / 2 / DEVIATIONS_WITHIN],
    triangular: [low, base, high],
  };
  return { argument, shape, numbers: numbers[shape].map(short) };
}

/** An input is taken as uncertain by a fifth to begin with. */
const SPREAD = 0.2;

function short(value: number): number {
  return Number(value.toPrecision(6));
}

export interface Spread {
  /** In rising order. */
  readonly results: readonly number[];
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** Of the trials with a result, at or above the threshold; null without one. */
  readonly above: number | null;
  readonly withoutResult: number;
}

/** The spread of the result, or why there is none, in a sentence. */
export function spreadOf(explained: ExplainedCall, uncertainty: Uncertainty): Spread | string {
  const { definition } = explained;
  const uncertain = new Map(rowsOf(uncertainty));
  const values = Object.keys(definition.parameters).map((name, position) => {
    const row = uncertain.get(name);
    return row === undefined ? explained.values[position] : [row];
  });
  try {
    const settings = readSettings(definition, settingsOf(uncertainty, TRIALS));
    const simulation = prepare(definition, values, readNamedDistribution);
    const together = togetherness(settings.correlations, simulation.draws);
    const { results, withoutResult } = simulate(simulation, { ...settings, again: true, together });
    const sorted = results.slice().sort();
    const { threshold } = uncertainty;
    return sorted.length === 0
      ? "No trial has a result."
      : {
          results: [...sorted],
          p10: percentile(sorted, 0.1),
          median: percentile(sorted, 0.5),
          p90: percentile(sorted, 0.9),
          above:
            threshold === null
              ? null
              : sorted.filter((one) => one >= threshold).length / sorted.length,
          withoutResult,
        };
  } catch (error) {
    if (!(error instanceof CalcError)) {
      throw error;
    }
    return `${EXCEL_ERRORS[error.code]} ${error.message}`;
  }
}

/** The formula that asks the same in a cell, and the block that it fills. */
export function simulateFormula(
  explained: ExplainedCall,
  uncertainty: Uncertainty,
  sheets: Sheets,
): string {
  const { definition } = explained;
  const texts = [...callTexts(explained, sheets)];
  for (const [name, row] of rowsOf(uncertainty)) {
    const { position } = findNumberArgument(definition, name);
    while (texts.length < position) {
      texts.push("");
    }
    texts[position] = constantText([row]);
  }
  const settings = constantText(settingsOf(uncertainty, TRIALS));
  const all = [literalText(definition.name), settings, ...texts];
  return `=${NAMESPACE}.SIMULATE(${all.join(",")})`;
}

/** Rows of SIMULATE's answer to such a question. */
export function rowsFilled(explained: ExplainedCall, uncertainty: Uncertainty): number {
  const simulation = catalog.find(({ name }) => name === "SIMULATE");
  if (simulation === undefined) {
    throw new Error("the catalog has no SIMULATE");
  }
  const { name, parameters } = explained.definition;
  const uncertain = new Map(rowsOf(uncertainty));
  const values = Object.keys(parameters).map((argument, position) =>
    uncertain.has(argument) ? [uncertain.get(argument)] : explained.values[position],
  );
  return compile(simulation)([name, settingsOf(uncertainty, 2), values]).length;
}

function rowsOf({ inputs }: Uncertainty): readonly (readonly [string, readonly Literal[]])[] {
  return inputs
    .filter(({ shape }) => shape !== "fixed")
    .map(({ argument, shape, numbers }) => [argument, [NAMES[shape], ...numbers]] as const);
}

/** Rows of one length, as a list in braces needs them. */
function settingsOf(
  { correlated, threshold }: Uncertainty,
  trials: number,
): readonly (readonly Literal[])[] {
  const rows: Literal[][] = [
    ["trials", trials],
    ["seed", SEED],
    ...(threshold === null ? [] : [["threshold", threshold]]),
    ...correlated.map(({ first, second, rho }) => ["correlation", first, second, rho]),
  ];
  const width = greatest(rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
