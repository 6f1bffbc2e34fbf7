import { CalcError } from "../../core/errors";
import { uniformFrom } from "../../core/random";
import { moments, percentile } from "../../core/statistics";
import {
  defineFunction,
  type Cell,
  type FunctionDefinition,
  type Parameters,
  type Table,
} from "../define";
import { readDraw, type Draw } from "./distribution";
import { checkArgumentCount, findCalculation } from "./findCalculation";
import {
  checkAnswersNumber,
  movable,
  numberArguments,
  numberOf,
  type Movable,
} from "./oneArgument";

const SHARES = [5, 10, 25, 50, 75, 90, 95] as const;

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  trials: {
    kind: "number",
    unit: "number",
    description: "How often to draw",
    min: 2,
    max: 100_000,
    whole: true,
  },
  seed: {
    kind: "number",
    unit: "number",
    description: "Any whole number; the same seed gives the same numbers everywhere",
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    whole: true,
  },
  arguments: {
    kind: "arguments",
    description:
      "Its arguments: a number, two cells (normal: mean, sd) or three (triangular: low, mode, high)",
  },
} as const satisfies Parameters;

/** MONTE_CARLO over the functions that answer with one number. */
export function monteCarloFunction(
  calculations: readonly FunctionDefinition[],
): FunctionDefinition {
  return defineFunction({
    name: "MONTE_CARLO",
    group: "Analysis",
    summary: "Spread of a function's result when some of its arguments are uncertain.",
    parameters,
    result: { label: "Spread of the result", unit: "text" },
    steps: [],
    assumptions: [
      "Arguments are drawn independently; what moves together in life does not here.",
      "A draw outside the bounds of its argument, or without a result, is left out of the statistics and counted in the last row.",
      "Percentiles by straight lines between neighbours, as PERCENTILE.INC; sd of a sample.",
    ],
    sources: [
      {
        title: "Wichura, Algorithm AS 241: percentage points of the normal distribution (1988)",
        url: "https://doi.org/10.2307/2347330",
        retrieved: "2026-11-22",
      },
    ],
    examples: [
      {
        arguments: ["POWER_GAP", 1000, 7, 65, 15, 6],
        result: [
          ["statistic", "value"],
          ["P5", 44],
          ["P10", 44],
        ],
        note: "Nothing uncertain: every trial gives the same",
      },
    ],
    keywords: ["simulation", "risk", "probability", "P90", "uncertainty"],
    compute({ functionName, trials, seed, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      return statistics(simulate(prepare(definition, values), trials, seed), trials);
    },
  });
}

interface Simulation {
  readonly call: Movable;
  readonly draws: readonly Draw[];
}

function prepare(definition: FunctionDefinition, values: readonly unknown[]): Simulation {
  const fixed = [...checkArgumentCount(definition, values)];
  const draws = numberArguments(definition).flatMap((argument) => {
    const draw = readDraw(argument, fixed[argument.position]);
    return draw === undefined ? [] : [draw];
  });
  draws.forEach((draw) => {
    fixed[draw.argument.position] = draw.centre;
  });
  const call = movable(definition, fixed);
  checkAnswersNumber(call);
  return { call, draws };
}

/** The results of the trials that have one, in the order drawn. */
function simulate({ call, draws }: Simulation, trials: number, seed: number): Float64Array {
  const uniform = uniformFrom(seed);
  const { args, definition } = call;
  const results = new Float64Array(trials);
  let kept = 0;
  for (let trial = 0; trial < trials; trial++) {
    let within = true;
    for (const draw of draws) {
      const value = draw.at(uniform());
      within &&= value >= draw.lowest && value <= draw.highest;
      args[draw.argument.name] = value;
    }
    const result = within ? numberOf(definition, args) : NaN;
    if (Number.isFinite(result)) {
      results[kept] = result;
      kept += 1;
    }
  }
  return results.subarray(0, kept);
}

function statistics(results: Float64Array, trials: number): Table {
  if (results.length === 0) {
    throw new CalcError("noResult", "no trial gave a result");
  }
  const sorted = Float64Array.from(results).sort();
  const { mean, standardDeviation } = moments(results);
  return [
    ["statistic", "value"],
    ...SHARES.map((share): Cell[] => [`P${share}`, percentile(sorted, share / 100)]),
    ["mean", mean],
    ["sd", standardDeviation],
    ["trials without a result", trials - results.length],
  ];
}
