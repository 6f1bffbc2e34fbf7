import { CalcError, invalidInput } from "../core/errors";
import { toBlock } from "./cells";
import type { ArgumentOf, FunctionDefinition, Parameter, TableParameter } from "./define";
import { cellReader, type CellReader, type Element, type ElementParameter } from "./readCell";
import { readSeries, type SeriesArgument } from "./readSeries";

export type MutableArguments = Record<string, ArgumentOf<Parameter>>;

/**
 * The arguments that `compute` takes, reading through to slots: writing a number to a typed array
 * costs a fraction of writing it to a property whose name is known only at run time. The calls of a
 * definition share one set, so `compute` must not keep its argument.
 */
export interface Slots {
  readonly args: MutableArguments;
  /** By element argument; NaN stands for one that is left out. */
  readonly numbers: Float64Array;
  readonly others: (string | boolean | undefined)[];
}

/** What is known of a definition's arguments before any call. */
export interface Plan {
  readonly definition: FunctionDefinition;
  readonly elements: readonly CellReader[];
  /** Position of each element argument among the values of a call. */
  readonly positions: readonly number[];
  readonly wholes: readonly WholeArgument[];
}

interface WholeArgument {
  readonly name: string;
  readonly parameter: Exclude<Parameter, CellReader["parameter"]>;
  readonly position: number;
}

export function planOf(definition: FunctionDefinition): Plan {
  const elements: CellReader[] = [];
  const positions: number[] = [];
  const wholes: WholeArgument[] = [];
  Object.entries(definition.parameters).forEach(([name, parameter], position) => {
    switch (parameter.kind) {
      case "series":
      case "table":
      case "arguments":
        wholes.push({ name, parameter, position });
        break;
      default:
        elements.push(cellReader(name, parameter));
        positions.push(position);
    }
  });
  return { definition, elements, positions, wholes };
}

export function slotsOf({ elements }: Plan): Slots {
  const slots: Slots = {
    args: {},
    numbers: new Float64Array(elements.length),
    others: new Array<string | boolean | undefined>(elements.length).fill(undefined),
  };
  elements.forEach(({ name, parameter }, index) =>
    Object.defineProperty(slots.args, name, {
      enumerable: true,
      get: getter(parameter, slots, index),
    }),
  );
  return slots;
}

function getter(
  { kind, ...parameter }: ElementParameter,
  slots: Slots,
  index: number,
): () => Element {
  const { numbers, others } = slots;
  if (kind !== "number") {
    return () => others[index];
  }
  return "optional" in parameter
    ? () => (Number.isNaN(numbers[index]) ? undefined : numbers[index])
    : () => numbers[index];
}

/** Puts what a reader made of a cell where `compute` reads it. */
export function setSlot({ numbers, others }: Slots, index: number, element: Element): void {
  if (typeof element === "number") {
    numbers[index] = element;
  } else {
    numbers[index] = NaN;
    others[index] = element;
  }
}

/** Reads the arguments that take a whole range: series, tables, the arguments of a function. */
export function readWholes(
  { wholes }: Plan,
  values: readonly unknown[],
  args: MutableArguments,
): void {
  if (wholes.length === 0) {
    return;
  }
  const series: SeriesArgument[] = [];
  for (const { name, parameter, position } of wholes) {
    const value = values[position];
    switch (parameter.kind) {
      case "series":
        series.push({ name, parameter, value });
        break;
      case "table":
        args[name] = readTable(name, parameter, value);
        break;
      case "arguments":
        args[name] = Array.isArray(value) ? value : [];
    }
  }
  Object.assign(args, readSeries(series));
}

function readTable(
  name: string,
  { optional }: TableParameter,
  value: unknown,
): ArgumentOf<Parameter> {
  if (value !== null && value !== undefined) {
    // A copy, so that what a function keeps for a block ends with the call.
    return [...toBlock(value)];
  }
  if (optional !== true) {
    throw invalidInput(`${name} is missing: give a block of cells`);
  }
  return undefined as unknown as ArgumentOf<Parameter>;
}

/** One value that is not a plain number within bounds: blank, text, an error or wrong. */
export function readOne(reader: CellReader, cell: unknown): Element {
  const read = reader.read(cell, false);
  if (read instanceof CalcError) {
    throw read;
  }
  return read;
}
