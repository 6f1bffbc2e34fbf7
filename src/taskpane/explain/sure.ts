import { catalog } from "../../catalog";
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
import { reachOver, strongestFirst } from "./sensitivity";
import { callTexts, movableArguments, type Sheets } from "./solve";
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
  /** As the pane asks where left out. */
  readonly draws?: Draws;
}

export interface Draws {
  readonly trials: number;
  readonly seed: number;
  /** A refused draw is drawn again; otherwise its trial has no result. */
  readonly again: boolean;
}

export const NUMBERS_OF: Readonly<Record<Shape, readonly string[]>> = {
  fixed: [],
  range: ["Lowest", "Highest"],
  normal: ["Mean", "Deviation"],
  triangular: ["Lowest", "Likely", "Highest"],
};

/** What a formula calls a shape. */
const NAMES: Readonly<Record<Shape, string>> = {
  fixed: "",
  range: "uniform",
  normal: "normal",
  triangular: "triangular",
};

/** The same in the pane and in the formula, so that both tell the same. */
const DRAWS: Draws = { trials: 10_000, seed: 1, again: true };
/** A deviation that leaves nine in ten draws within a range to both sides. */
const DEVIATIONS_WITHIN = 1.645;

/** Inputs that have a value and can be uncertain, the strongest first. */
export function uncertainNames(explained: ExplainedCall): readonly string[] {
  return strongestFirst(explained, movableArguments(explained)).filter(
    (name) => startOf(explained, name, "normal") !== null,
  );
}

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
    const { draws = DRAWS } = uncertainty;
    const settings = readSettings(definition, settingsOf(uncertainty));
    const simulation = prepare(definition, values);
    const together = togetherness(settings.correlations, simulation.draws);
    const { results, withoutResult } = simulate(simulation, {
      ...settings,
      again: draws.again,
      together,
    });
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
  const settings = constantText(settingsOf(uncertainty));
  const all = [literalText(definition.name), settings, ...texts];
  return `=${NAMESPACE}.SIMULATE(${all.join(",")})`;
}

const FEW: Draws = { ...DRAWS, trials: 2 };

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
  return compile(simulation)([name, settingsOf({ ...uncertainty, draws: FEW }), values]).length;
}

/** What a formula holds for the inputs that are not taken as they are. */
export function rowsOf({
  inputs,
}: Pick<Uncertainty, "inputs">): readonly (readonly [string, readonly Literal[]])[] {
  return inputs
    .filter(({ shape }) => shape !== "fixed")
    .map(({ argument, shape, numbers }) => [argument, [NAMES[shape], ...numbers]] as const);
}

/** How an argument that is such a row may turn out; null for shapes that the pane does not offer. */
export function shapeOf(argument: string, row: readonly unknown[]): Uncertain | null {
  const [first, ...rest] = row;
  const named = SHAPES.find((shape) => NAMES[shape] !== "" && NAMES[shape] === first);
  const numbers = (named === undefined ? row : rest).filter((one) => typeof one === "number");
  const shape = named ?? (row.length === 2 ? "normal" : "triangular");
  const whole = numbers.length === row.length - (named === undefined ? 0 : 1);
  return whole && numbers.length === NUMBERS_OF[shape].length ? { argument, shape, numbers } : null;
}

/** Where an input stands in the middle of its shape. */
export function centreOf({ shape, numbers: [first, second] }: Uncertain): number {
  return shape === "range" ? (first + second) / 2 : shape === "normal" ? first : second;
}

/** Rows of one length, as a list in braces needs them. */
export function settingsOf({
  correlated,
  threshold,
  draws = DRAWS,
}: Uncertainty): readonly (readonly Literal[])[] {
  const rows: Literal[][] = [
    ["trials", draws.trials],
    ["seed", draws.seed],
    ...(threshold === null ? [] : [["threshold", threshold]]),
    ...correlated.map(({ first, second, rho }) => ["correlation", first, second, rho]),
  ];
  const width = greatest(rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
