import { defineFunction, type FunctionDefinition, type Parameters } from "../define";
import { checkFilled, readArguments } from "../evaluate";
import { derive } from "./derivation";
import { explainedShape, explainTable } from "./explainTable";
import { checkArgumentCount, findCalculation } from "./findCalculation";

const parameters = {
  functionName: {
    kind: "key",
    description: 'Name of the function, such as "MINER_BREAKEVEN"',
  },
  arguments: {
    kind: "arguments",
    description: "Its arguments, as in the function itself; single cells, lists for a fleet",
  },
} as const satisfies Parameters;

/** EXPLAIN over the functions that have a derivation. */
export function explainFunction(calculations: readonly FunctionDefinition[]): FunctionDefinition {
  return defineFunction({
    name: "EXPLAIN",
    group: "Analysis",
    summary:
      "How a function comes to its result: every argument and step, formula, value and unit.",
    parameters,
    result: { label: "Derivation", unit: "text" },
    steps: [],
    assumptions: [
      "The last row is the function itself, bit for bit; the rows before are the formulas of its steps.",
      "The formulas name arguments and earlier rows; a native copy holds the same formulas with cell addresses.",
      "Where a result is #NUM! or #DIV/0! the value column says why, which Excel itself does not show.",
    ],
    sources: [],
    examples: [
      {
        arguments: ["MINER_BREAKEVEN", 17.5, 0.045, 1090, 3.15],
        result: [
          ["Label", "Formula", "Value", "Unit"],
          [
            "Energy per terahash at the wall; for a fleet, weighted by hashrate",
            "efficiencyJPerTh",
            17.5,
            "J/TH",
          ],
        ],
        note: "The shutdown price of a 17.5 J/TH fleet, step by step",
      },
    ],
    keywords: "how a number comes about, derivation, audit, trace, steps, formula",
    work: () => Infinity,
    compute({ functionName, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const counted = checkArgumentCount(definition, values);
      checkFilled(explainedShape(definition, readArguments(definition, counted)));
      return explainTable(derive(definition, counted));
    },
  });
}
