import { interval } from "../bounds";
import { formatNumber } from "../cells";
import {
  defineFunction,
  type Cell,
  type FunctionDefinition,
  type Parameters,
  type Table,
} from "../define";
import { checkArgumentCount, findCalculation } from "./findCalculation";
import {
  checkAnswersNumber,
  givenValue,
  movable,
  numberArguments,
  resultAt,
  stepsInOne,
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
  "note",
] as const;
const SWING = HEADER.indexOf("swing");
/** Differences below this part of the result are what rounding leaves. */
const ROUNDING = 1e-12;

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
      "Defaults move too, also one that follows from another argument, such as the rent that the tenant sets. An argument of 0 does not move.",
      "Whole numbers move by whole steps and times by whole periods of payment, at least one, so their bars may be wider or narrower than the factors.",
      "A value that would leave its bounds stops there, and the note says so; a result that does not exist is blank.",
    ],
    sources: [],
    examples: [
      {
        arguments: ["POWER_GAP", 0.9, 1.1, 65, 15, 6],
        result: [
          [...HEADER],
          ["demandGw", "GW", 58.5, 71.5, 37.5, 50.5, 13, ""],
          ["gridAccessGw", "GW", 13.5, 16.5, 45.5, 42.5, 3, ""],
          ["underConstructionGw", "GW", 5.4, 6.6, 44.6, 43.4, 1.2, ""],
        ],
        note: "Each part of the power gap up and down by a tenth",
      },
      {
        arguments: ["POWERED_SHELL_VALUE", 0.9, 1.1, 100],
        result: [
          [...HEADER],
          ["rentUsdPerKwMonth", "USD/kW-month", 98.514, 120.406, 3.902, 6.4786, 2.5765, ""],
          ["noiMarginFraction", "fraction", 0.765, 0.935, 3.902, 6.4786, 2.5765, ""],
          ["noiMultiple", "multiple", 13.5, 16.5, 3.902, 6.4786, 2.5765, ""],
          ["buildCostUsdPerItW", "USD/IT W", 9, 11, 5.9595, 4.4211, 1.5385, ""],
        ],
        note: "The rent is the tenant's default and has its row",
      },
    ],
    keywords: ["which input matters most", "sensitivity", "what if", "drivers"],
    compute({ functionName, lowFactor, highFactor, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const call = movable(definition, checkArgumentCount(definition, values));
      return tornado(call, [lowFactor, highFactor], checkAnswersNumber(call));
    },
  });
}

function tornado(call: Movable, factors: readonly [number, number], base: number): Table {
  const rows = numberArguments(call.definition).flatMap((argument) => {
    const given = givenValue(call, argument);
    return given === undefined ? [] : [bar(call, { ...argument, given }, { factors, base })];
  });
  // A stable sort keeps the order of the arguments among equals.
  return [HEADER, ...rows.sort((a, b) => size(b) - size(a))];
}

interface Moved extends NumberArgument {
  /** Its value in the call: typed, by default, or following from other arguments. */
  readonly given: number;
}

interface Sides {
  readonly factors: readonly [number, number];
  /** The result where nothing moves. */
  readonly base: number;
}

function bar(call: Movable, moved: Moved, { factors, base }: Sides): Cell[] {
  const { name, parameter } = moved;
  const before = call.args[name];
  const sides = factors.map((factor) => side(call, moved, factor));
  call.args[name] = before;
  const [low, high] = sides;
  const notes = [note("low", low), note("high", high)].filter((text) => text !== "");
  const swing = low.result === "" || high.result === "" ? "" : Math.abs(high.result - low.result);
  const seen = swing !== "" && swing <= ROUNDING * Math.abs(base) ? 0 : swing;
  return [
    name,
    parameter.unit,
    low.input,
    high.input,
    low.result,
    high.result,
    seen,
    notes.join(", "),
  ];
}

interface Side {
  readonly input: number;
  readonly stopped: boolean;
  readonly result: number | "";
}

/** The result with one argument moved by a factor, no further than its bounds. */
function side(call: Movable, moved: Moved, factor: number): Side {
  const { name, parameter } = moved;
  const wanted = inSteps(moved, factor, stepsInOne(call, parameter));
  const { min = -Infinity, max = Infinity } = parameter;
  const input = Math.min(max, Math.max(min, wanted));
  const { lowest } = interval(parameter);
  const result = input >= lowest ? resultAt(call, name, input) : NaN;
  return { input, stopped: input !== wanted, result: Number.isFinite(result) ? result : "" };
}

/** A value of whole steps moves by whole steps, at least one; 0 stays. */
function inSteps({ given }: Moved, factor: number, steps: number): number {
  if (steps === 0 || given === 0 || factor === 1) {
    return given * factor;
  }
  const from = Math.round(given * steps);
  const by = Math.abs(Math.round(given * steps * (factor - 1)));
  return (from + Math.sign(given * (factor - 1)) * Math.max(1, by)) / steps;
}

function note(name: string, { input, stopped, result }: Side): string {
  if (result === "") {
    return `no result at ${name}`;
  }
  return stopped ? `${name} stops at its bound ${formatNumber(input)}` : "";
}

function size(row: readonly Cell[]): number {
  const swing = row[SWING];
  return typeof swing === "number" ? swing : -1;
}
