import {
  defineFunction,
  type Cell,
  type FunctionDefinition,
  type Parameters,
  type Table,
} from "../define";
import { findCalculation } from "./findCalculation";
import { readSettings, togetherness } from "./settings";
import { prepare, simulate, statistics, type Outcome } from "./simulation";
import { AS_241 } from "./sources";

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  settings: {
    kind: "table",
    description:
      'Rows "trials", n; "seed", n; "threshold", x; "correlation", argument, argument, rho',
  },
  arguments: {
    kind: "arguments",
    description:
      'Its arguments: a number, or a row such as mean, sd or low, mode, high or "lognormal", median, sd',
  },
} as const satisfies Parameters;

const ASSUMPTIONS = [
  'An uncertain argument is a row: mean, sd (normal); low, mode, high (triangular); or "normal", mean, sd; "lognormal", median, sd of the logarithm; "uniform", low, high; "triangular" or "pert", low, mode, high; "discrete", value, probability, value, probability and so on.',
  'Settings, a row each and in any order: "trials" (10,000 where there is none), "seed" (1), "threshold", "correlation" of two uncertain arguments.',
  "Correlations are those of a Gaussian copula: of the normal numbers behind the draws. For normal arguments they are the usual ones, for others nearly; pairs without a row are independent.",
  "A draw that the function itself would refuse, such as one outside the bounds of its argument, is drawn again with all that belong to its trial; the last row is the share of such draws. Means move with them. More than half: #VALUE! with the reason.",
  "An argument that counts in whole numbers or in whole periods of payment, such as years, is drawn in them: to the nearest, or each equally likely where uniform.",
  "An argument that takes a range is drawn where its row begins with a name: two or three numbers alone are its values.",
  "Trials without a result (#NUM!, #N/A, #DIV/0!) are left out of the statistics and of the share at or above the threshold, and counted.",
  "Percentiles by straight lines between neighbours, as PERCENTILE.INC; sd of a sample. The same settings give the same draws everywhere.",
] as const;

/** SIMULATE over the functions that answer with one number. */
export function simulateFunction(calculations: readonly FunctionDefinition[]): FunctionDefinition {
  return defineFunction({
    name: "SIMULATE",
    group: "Analysis",
    summary:
      "Spread of a function's result when some of its arguments are uncertain and move together.",
    parameters,
    result: { label: "Spread of the result", unit: "text" },
    steps: [],
    assumptions: ASSUMPTIONS,
    sources: [AS_241],
    examples: [
      {
        arguments: [
          "POWER_GAP",
          [
            ["trials", 1000],
            ["seed", 7],
            ["threshold", 40],
          ],
          65,
          15,
          6,
        ],
        result: [
          ["statistic", "value"],
          ["P5", 44],
          ["P10", 44],
        ],
        note: "Nothing uncertain: every trial gives the same, and all are at or above 40 GW",
      },
      {
        arguments: [
          "HASHPRICE",
          [
            ["trials", 1000, null, null],
            ["seed", 7, null, null],
            ["correlation", "btcPriceUsd", "networkHashrateEhs", 0.8],
          ],
          [[90000, 27000]],
          [[1090, 200]],
          3.15,
        ],
        result: [["statistic", "value"]],
        note: "Hashprice where the network follows the price: sd 7.5 instead of 14.4 independent",
      },
    ],
    keywords: "Monte Carlo, risk, probability, correlation, copula, lognormal, P90",
    work: () => Infinity,
    compute({ functionName, settings: table, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const settings = readSettings(definition, table);
      const simulation = prepare(definition, values);
      const together = togetherness(settings.correlations, simulation.draws);
      const outcome = simulate(simulation, { ...settings, again: true, together });
      return spread(outcome, settings.threshold);
    },
  });
}

function spread({ results, withoutResult, refused }: Outcome, threshold?: number): Table {
  const trials = results.length + withoutResult;
  const share: Cell[][] =
    threshold === undefined
      ? []
      : [["share at or above the threshold", shareAbove(results, threshold)]];
  return [
    ...statistics(results),
    ...share,
    ["trials without a result", withoutResult],
    ["share of draws drawn again", refused / (refused + trials)],
  ];
}

function shareAbove(results: Float64Array, threshold: number): number {
  let count = 0;
  for (const result of results) {
    count += Number(result >= threshold);
  }
  return count / results.length;
}
