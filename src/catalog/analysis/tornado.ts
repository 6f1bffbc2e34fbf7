import { interval } from "../bounds";
import {
  defineFunction,
  type Cell,
  type FunctionDefinition,
  type Table,
  type Parameters,
} from "../define";
import { checkArgumentCount, findCalculation } from "./findCalculation";
import {
  checkAnswersNumber,
  movable,
  numberArguments,
  resultAt,
  type Movable,
  type NumberArgument,
} from "./oneArgument";

const HEADER = [
  "argument",
  "unit",
  "low input",
  "high input",
  "at low",
  "at high",
  "swing",
] as const;

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  lowFactor: {
    kind: "number",
    unit: "ratio",
    description: "What each argument is multiplied with for the low case, such as 0.9",
  },
  highFactor: {
    kind: "number",
    unit: "ratio",
    description: "The same for the high case, such as 1.1",
  },
  arguments: { kind: "arguments", description: "Its arguments, as in the function itself" },
} as const satisfies Parameters;

/** TORNADO over the functions that answer with one number. */
export function tornadoFunction(calculations: readonly FunctionDefinition[]): FunctionDefinition {
  return defineFunction({
    name: "TORNADO",
    group: "Analysis",
    summary: "Each numeric argument of a function moved alone, sorted by how far the result moves.",
    parameters,
    result: { label: "Sensitivities", unit: "text" },
    steps: [],
    assumptions: [
      "One argument at a time; arguments that move together in life do not here.",
      "Defaults move too. An argument of 0 does not move, and whole-number arguments such as years are left out.",
      "A moved argument that leaves its bounds, or a result that does not exist, is blank.",
    ],
    sources: [],
    examples: [
      {
        arguments: ["POWER_GAP", 0.9, 1.1, 65, 15, 6],
        result: [
          [...HEADER],
          ["demandGw", "GW", 58.5, 71.5, 37.5, 50.5, 13],
          ["gridAccessGw", "GW", 13.5, 16.5, 45.5, 42.5, 3],
          ["underConstructionGw", "GW", 5.4, 6.6, 44.6, 43.4, 1.2],
        ],
        note: "Each part of the power gap up and down by a tenth",
      },
    ],
    keywords: ["sensitivity", "what if", "drivers"],
    compute({ functionName, lowFactor, highFactor, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const call = movable(definition, checkArgumentCount(definition, values));
      checkAnswersNumber(call);
      return tornado(call, [lowFactor, highFactor]);
    },
  });
}

function tornado(call: Movable, factors: readonly [number, number]): Table {
  const rows = numberArguments(call.definition)
    .filter(({ name, parameter }) => parameter.whole !== true && call.args[name] !== undefined)
    .map((argument) => bar(call, argument, factors));
  // A stable sort keeps the order of the arguments among equals.
  return [HEADER, ...rows.sort((a, b) => size(b) - size(a))];
}

function bar(call: Movable, argument: NumberArgument, factors: readonly [number, number]): Cell[] {
  const { name, parameter } = argument;
  const base = call.args[name] as number;
  const [low, high] = factors.map((factor) => base * factor);
  const [atLow, atHigh] = [low, high].map((x) => resultWithin(call, argument, x));
  call.args[name] = base;
  const swing = atLow === "" || atHigh === "" ? "" : Math.abs(atHigh - atLow);
  return [name, parameter.unit, low, high, atLow, atHigh, swing];
}

function resultWithin(call: Movable, { name, parameter }: NumberArgument, x: number): number | "" {
  const { lowest, highest } = interval(parameter);
  const result = x >= lowest && x <= highest ? resultAt(call, name, x) : NaN;
  return Number.isFinite(result) ? result : "";
}

function size(row: readonly Cell[]): number {
  const swing = row[row.length - 1];
  return typeof swing === "number" ? swing : -1;
}
