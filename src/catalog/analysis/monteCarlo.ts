import { defineFunction, type FunctionDefinition, type Parameters } from "../define";
import { findCalculation } from "./findCalculation";
import { prepare, seedParameter, simulate, statistics, trialsParameter } from "./simulation";
import { AS_241 } from "./sources";

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  trials: trialsParameter,
  seed: seedParameter,
  arguments: {
    kind: "arguments",
    description:
      'Its arguments: a number, two cells (normal: mean, sd), three (triangular: low, mode, high) or a row such as "uniform", low, high',
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
      "Arguments are drawn independently; what moves together in life does so in SIMULATE.",
      "An argument that counts in whole numbers or in whole periods of payment, such as years, is drawn in them: to the nearest.",
      "An argument that takes a range is drawn where its row begins with the name of a distribution, as in SIMULATE: two or three numbers alone are its values.",
      "A draw that the function itself would refuse, such as one outside the bounds of its argument, and one without a result are left out of the statistics and counted in the last rows. More than half refused: #VALUE! with the reason.",
      "Percentiles by straight lines between neighbours, as PERCENTILE.INC; sd of a sample.",
    ],
    sources: [AS_241],
    examples: [
      {
        arguments: [
          "LEASE_IRR",
          2000,
          1,
          [[2200000000, 2450000000, 2900000000]],
          [[371000000, 20000000]],
          15,
        ],
        result: [["statistic", "value"]],
        note: "Return on a lease whose cost (triangular) and NOI (normal) are uncertain: eight in ten trials from 14% to 19%",
      },
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
    keywords: "simulation, risk, probability, P90, uncertainty",
    work: () => Infinity,
    compute({ functionName, trials, seed, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const simulation = prepare(definition, values);
      const outcome = simulate(simulation, { trials, seed, again: false });
      return [
        ...statistics(outcome.results),
        ["trials without a result", outcome.withoutResult],
        ["draws refused", outcome.refused],
      ];
    },
  });
}
