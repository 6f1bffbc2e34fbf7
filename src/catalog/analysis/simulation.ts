import { correlate } from "../../core/copula";
import { counted } from "../../core/counted";
import { CalcError, asCalcError, invalidInput, noResult } from "../../core/errors";
import { normalQuantile, uniformFrom } from "../../core/random";
import { moments, percentile } from "../../core/statistics";
import { interval } from "../bounds";
import { formatNumber, toBlock } from "../cells";
import type { Arguments, Cell, FunctionDefinition, Parameters } from "../define";
import { quantity } from "../quantity";
import { cellReader } from "../readCell";
import { checkWork, rowsOf } from "../work";
import { readDistribution, withoutLastBlanks, type Distribution } from "./distribution";
import { checkArgumentCount } from "./findCalculation";
import {
  checkAnswersNumber,
  givenValue,
  movable,
  numberArguments,
  put,
  resultOf,
  stepsOf,
  type Movable,
  type NumberArgument,
} from "./oneArgument";

/* What MONTE_CARLO and SIMULATE share. */

export const trialsParameter = quantity({
  unit: "number",
  description: "How often to draw",
  min: 2,
  max: 100_000,
  whole: true,
});

export const seedParameter = quantity({
  unit: "number",
  description: "Any whole number; the same seed gives the same numbers everywhere",
  min: 0,
  max: Number.MAX_SAFE_INTEGER,
  whole: true,
});

const SHARES = [5, 10, 25, 50, 75, 90, 95] as const;

/** An argument that is drawn anew in every trial. */
export interface Draw {
  readonly argument: NumberArgument;
  readonly distribution: Distribution;
  readonly lowest: number;
  readonly highest: number;
}

export interface Simulation {
  readonly call: Movable;
  readonly draws: readonly Draw[];
}

/** @throws CalcError where the function refuses its arguments with every draw in its middle. */
export function prepare(definition: FunctionDefinition, values: readonly unknown[]): Simulation {
  const fixed = [...checkArgumentCount(definition, values)];
  const uncertain = numberArguments(definition).filter((argument) => {
    const { position, parameter, series } = argument;
    // Rows of one block end in blanks where their neighbours hold more numbers.
    const block = toBlock(values[position]);
    const row = series || block.length > 1 ? block : [withoutLastBlanks(block[0])];
    const found = readDistribution({ ...argument, steps: parameter.whole === true ? 1 : 0 }, row);
    fixed[position] = found === undefined ? row : found.centre;
    return found !== undefined;
  });
  const call = movable(definition, fixed);
  const draws = uncertain.map((argument) => {
    const { name, position, parameter } = argument;
    const steps = stepsOf(call, parameter);
    const distribution = readDistribution({ ...argument, steps }, values[position]) as Distribution;
    put(call, name, distribution.centre);
    return { argument, distribution, ...interval(parameter) };
  });
  checkAnswersNumber(call);
  return { call, draws };
}

/** Draws that move together: their places among all draws, and what correlates them. */
export interface Together {
  readonly places: readonly number[];
  readonly rows: readonly Float64Array[];
}

export interface Plan {
  readonly trials: number;
  readonly seed: number;
  /** A refused draw is drawn again; otherwise its trial has no result. */
  readonly again: boolean;
  readonly together?: Together;
}

export interface Outcome {
  /** Of the trials that have a result, in the order drawn. */
  readonly results: Float64Array;
  readonly withoutResult: number;
  /** Draws that the function would not take. */
  readonly refused: number;
}

/** @throws CalcError `invalidInput` where more than half of all draws are refused. */
export function simulate(simulation: Simulation, plan: Plan): Outcome {
  const { trials, again } = plan;
  const mostRefused = again ? trials : trials / 2;
  const { definition, args } = simulation.call;
  const rows = trials * rowsOf(definition, args as Arguments<Parameters>);
  checkWork(definition.name, rows, counted(trials, "trial"));
  const draw = drawer(simulation, plan);
  const results = new Float64Array(trials);
  let [kept, refused, drawn] = [0, 0, 0];
  for (let trial = 0; trial < trials; drawn++) {
    const result = draw() ? resultOf(simulation.call) : undefined;
    if (result === undefined) {
      refused += 1;
      if (refused > mostRefused) {
        throw mostlyRefused(simulation, { refused, drawn: drawn + 1 });
      }
    } else if (Number.isFinite(result)) {
      results[kept] = result;
      kept += 1;
    }
    trial += result === undefined && again ? 0 : 1;
  }
  return { results: results.subarray(0, kept), withoutResult: trials - kept, refused };
}

/** Writes one draw into the arguments; false where one of them does not take its value. */
function drawer({ call, draws }: Simulation, { seed, together }: Plan): () => boolean {
  const uniform = uniformFrom(seed);
  const uniforms = new Float64Array(draws.length);
  const places = together?.places ?? [];
  const normals = new Float64Array(places.length);
  const alone = draws.map((_, place) => !places.includes(place));
  const take = ({ argument, lowest, highest }: Draw, value: number): boolean => {
    put(call, argument.name, value);
    const fits = argument.parameter.whole !== true || Number.isInteger(value);
    return fits && value >= lowest && value <= highest;
  };
  return () => {
    let taken = true;
    for (let place = 0; place < draws.length; place++) {
      uniforms[place] = uniform();
      if (alone[place]) {
        taken = take(draws[place], draws[place].distribution.at(uniforms[place])) && taken;
      }
    }
    if (together !== undefined) {
      for (let index = 0; index < places.length; index++) {
        normals[index] = normalQuantile(uniforms[places[index]]);
      }
      correlate(together.rows, normals);
      for (let index = 0; index < places.length; index++) {
        const draw = draws[places[index]];
        taken = take(draw, draw.distribution.atNormal(normals[index])) && taken;
      }
    }
    return taken;
  };
}

/** With the reason of the last draw, whose values the arguments still hold. */
function mostlyRefused(
  { call, draws }: Simulation,
  { refused, drawn }: { readonly refused: number; readonly drawn: number },
): CalcError {
  const count = `${formatNumber(refused)} of ${formatNumber(drawn)}`;
  return invalidInput(
    `more than half of the draws are refused (${count}): ${reasonOf({ call, draws })}`,
  );
}

function reasonOf({ call, draws }: Simulation): string {
  const { args, definition } = call;
  for (const { argument } of draws) {
    const { name, parameter } = argument;
    const read = cellReader(name, parameter).read(givenValue(call, argument), false);
    if (read instanceof CalcError) {
      return read.message;
    }
  }
  try {
    definition.compute(args as Arguments<Parameters>);
  } catch (error) {
    return asCalcError(error).message;
  }
  return "";
}

/** Percentiles, mean and standard deviation as rows. */
export function statistics(results: Float64Array): Cell[][] {
  if (results.length === 0) {
    throw noResult("no trial gave a result");
  }
  const sorted = Float64Array.from(results).sort();
  const { mean, standardDeviation } = moments(results);
  return [
    ["statistic", "value"],
    ...SHARES.map((share): Cell[] => [`P${share}`, percentile(sorted, share / 100)]),
    ["mean", mean],
    ["sd", standardDeviation],
  ];
}
