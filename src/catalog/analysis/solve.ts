import { CalcError, invalidInput, noResult } from "../../core/errors";
import { greatest } from "../../core/lists";
import { solutions, type Domain } from "../../core/rootSearch";
import { interval } from "../bounds";
import { formatNumber, plainCell, toBlock } from "../cells";
import {
  defineFunction,
  type Arguments,
  type FunctionDefinition,
  type Parameters,
} from "../define";
import { quantity } from "../quantity";
import { holds } from "../readCell";
import { bareName, checkArgumentCount, findCalculation } from "./findCalculation";
import {
  findNumberArgument,
  movable,
  notOneNumber,
  resultAt,
  stepsOf,
  type Movable,
  type NumberArgument,
} from "./oneArgument";

/** Of a search, about; and the rows that one of a function with a schedule, or any, is worth. */
const TRIALS = 1000;
const [SCHEDULE_ROWS, ROWS] = [40, 3];

const parameters = {
  functionName: { kind: "key", description: 'Name of the function, such as "LEASE_IRR"' },
  unknown: { kind: "key", description: "Name of the numeric argument to solve for" },
  target: quantity({ unit: "number", description: "Result the function is to give" }),
  arguments: {
    kind: "arguments",
    description: "Its arguments; in the place of the unknown a first guess or a blank",
  },
} as const satisfies Parameters;

/** SOLVE over the functions that answer with one number. */
export function solveFunction(calculations: readonly FunctionDefinition[]): FunctionDefinition {
  return defineFunction({
    name: "SOLVE",
    group: "Analysis",
    summary: "Value of one argument at which a function gives a target.",
    parameters,
    result: { label: "Solution", unit: "number" },
    steps: [],
    assumptions: [
      "Searches the whole range that the argument allows; solutions less than about 10% apart may not be told apart.",
      "An argument that takes a range is solved for as one number. Whole numbers and times of whole periods of payment are searched in whole steps, where a target is rarely met.",
      "Without a solution: #NUM!. With several: the one nearest to the first guess, and without a guess #VALUE! with their values.",
      "The answer put back into the function gives the target to 1e-9.",
    ],
    sources: [],
    examples: [
      {
        arguments: ["POWERED_SHELL_VALUE", "rentUsdPerKwMonth", 5.19, 100],
        result: 109.4575,
        note: "The rent that the published 5.19 USD/W needs, all else at the defaults",
      },
      {
        arguments: ["MINER_BREAKEVEN", "powerPriceUsdPerKwh", 60000, 17.5, null, 1090, 3.15],
        result: 0.05945,
        note: "The power price at which a 17.5 J/TH fleet switches off at 60,000 USD",
      },
    ],
    keywords: "goal seek, inverse, what if, backsolve",
    work: ({ functionName, arguments: values }) => {
      const wanted = bareName(functionName);
      const long = calculations.find(({ name }) => name === wanted)?.work !== undefined;
      const lengths = values.map((value) => (Array.isArray(value) ? value.length : 1));
      return TRIALS * (greatest([0, ...lengths]) + (long ? SCHEDULE_ROWS : ROWS));
    },
    compute: ({ functionName, unknown, target, arguments: values }) =>
      solve(question(findCalculation(calculations, functionName), unknown, values), target),
  });
}

interface Question {
  readonly call: Movable;
  readonly argument: NumberArgument;
  readonly domain: Domain;
}

function question(
  definition: FunctionDefinition,
  unknown: string,
  values: readonly unknown[],
): Question {
  const argument = findNumberArgument(definition, unknown);
  const guess = readGuess(argument, values[argument.position]);
  const filled = [...checkArgumentCount(definition, values)];
  filled[argument.position] = guess ?? someValue(argument);
  const call = movable(definition, filled, TRIALS);
  const steps = stepsOf(call, argument.parameter);
  return { call, argument, domain: { ...interval(argument.parameter), guess, steps } };
}

function readGuess({ name }: NumberArgument, value: unknown): number | undefined {
  const [cell, ...more] = toBlock(value).flat().map(plainCell);
  if (more.length === 0 && cell === null) {
    return undefined;
  }
  if (cell instanceof CalcError) {
    throw holds(name, cell);
  }
  if (more.length > 0 || typeof cell !== "number") {
    throw invalidInput(`${name} is the unknown: leave it blank or give one number`);
  }
  return cell;
}

/** Only so that the other arguments can be read and checked. */
function someValue({ parameter }: NumberArgument): number {
  const { lowest, highest } = interval(parameter);
  return parameter.default ?? Math.min(Math.max(1, Math.ceil(lowest)), highest);
}

function solve({ call, argument, domain }: Question, target: number): number {
  const curve = (x: number): number => resultAt(call, argument.name, x);
  const found = solutions(curve, target, domain);
  if (found.length === 1) {
    return found[0];
  }
  if (found.length > 1) {
    return nearest(found, domain.guess, argument.name);
  }
  if (answersOtherwise(call)) {
    throw notOneNumber(call.definition);
  }
  throw noResult(
    `no ${argument.name} within its bounds makes ${call.definition.name} ${formatNumber(target)}`,
  );
}

/** With text or a block, whatever the unknown is. */
function answersOtherwise({ definition, args }: Movable): boolean {
  try {
    return typeof definition.compute(args as Arguments<Parameters>) !== "number";
  } catch {
    return false;
  }
}

function nearest(found: readonly number[], guess: number | undefined, name: string): number {
  if (guess === undefined) {
    const listed = found.slice(0, 4).map((x) => formatNumber(Number(x.toPrecision(6))));
    throw invalidInput(
      `${name} has several solutions, such as ${listed.join(", ")}: put a first guess in its place`,
    );
  }
  return found.reduce((best, x) => (Math.abs(x - guess) < Math.abs(best - guess) ? x : best));
}
