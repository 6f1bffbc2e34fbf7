import { nearestStep, type Steps } from "../../core/nearestStep";
import { interval } from "../bounds";
import { formatNumber } from "../cells";
import {
  defineFunction,
  type Cell,
  type FunctionDefinition,
  type Parameters,
  type Table,
} from "../define";
import { quantity } from "../quantity";
import { checkArgumentCount, findCalculation } from "./findCalculation";
import {
  checkAnswersNumber,
  givenValue,
  isMoment,
  movable,
  numberArguments,
  put,
  resultOf,
  stepsOf,
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

/** Two for each of a dozen arguments or so. */
const TRIALS = 25;

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  lowFactor: quantity({
    unit: "ratio",
    description: "What each argument is multiplied with for the low case, such as 0.9",
  }),
  highFactor: quantity({ unit: "ratio", description: "The same for the high case, such as 1.1" }),
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
      "An argument that takes a range has a row where the call gives it one number; a range of several has none.",
      "Whole numbers move by whole steps, times by whole periods of payment and paymentsPerYear to the next of 1, 4 and 12, at least one, so their bars may be wider or narrower than the factors.",
      "Dates, calendar years and block heights have no row: a tenth more of a date means nothing. For a delay move the date by hand.",
      "A value that would leave its bounds, also those that another argument sets, stops there, and the note says so; a result that does not exist is blank.",
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
    keywords: "which input matters most, sensitivity, what if, drivers",
    work: () => Infinity,
    compute({ functionName, lowFactor, highFactor, arguments: values }) {
      const definition = findCalculation(calculations, functionName);
      const call = movable(definition, checkArgumentCount(definition, values), TRIALS);
      return tornado(call, [lowFactor, highFactor], checkAnswersNumber(call));
    },
  });
}

function tornado(call: Movable, factors: readonly [number, number], base: number): Table {
  const rows = numberArguments(call.definition).flatMap((argument) => {
    const given = givenValue(call, argument);
    return given === undefined || isMoment(argument.parameter, given)
      ? []
      : [bar(call, { ...argument, given }, { factors, base })];
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
  const steps = stepsOf(call, parameter);
  const wanted = inSteps(moved.given, factor, steps);
  const { min = -Infinity, max = Infinity } = parameter;
  const { lowest } = interval(parameter);
  const result = (value: number): number | undefined => {
    put(call, name, value);
    return value < lowest ? undefined : resultOf(call);
  };
  let input = Math.min(max, Math.max(min, wanted));
  if (result(input) === undefined && (input >= lowest || steps !== 0)) {
    input = lastTaken([moved.given, input], steps, (value) => result(value) !== undefined);
  }
  const found = result(input) ?? NaN;
  return { input, stopped: input !== wanted, result: Number.isFinite(found) ? found : "" };
}

/** The furthest on the way to a refused value that the function takes: its bound in this call. */
function lastTaken(
  [taken, refused]: readonly [number, number],
  steps: Steps,
  isTaken: (value: number) => boolean,
): number {
  const middle = nearestStep((taken + refused) / 2, steps);
  return middle === taken || middle === refused
    ? taken
    : lastTaken(isTaken(middle) ? [middle, refused] : [taken, middle], steps, isTaken);
}

/** A value of whole steps moves by whole steps, at least one; 0 stays. */
function inSteps(given: number, factor: number, steps: Steps): number {
  if (steps === 0 || given === 0 || factor === 1) {
    return given * factor;
  }
  if (typeof steps !== "number") {
    const there = steps.filter((one) => (one - given) * (factor - 1) > 0);
    return there[factor < 1 ? there.length - 1 : 0] ?? given * factor;
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
