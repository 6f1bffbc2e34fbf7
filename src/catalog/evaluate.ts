import { CalcError } from "../core/errors";
import { toBlock } from "./cells";
import {
  blockOf,
  commonShape,
  elementIndex,
  readColumn,
  SPILL_LIMIT,
  type Column,
} from "./broadcast";
import type {
  ArgumentOf,
  Arguments,
  Cell,
  FunctionDefinition,
  Parameter,
  Parameters,
  Table,
} from "./define";
import { cellReader, type CellReader, type Element } from "./readCell";
import { readSeries, type SeriesArgument } from "./readSeries";

/** Elements of an answer: errors stand where their inputs stood. */
export type Grid = readonly (readonly (Cell | CalcError)[])[];
/** Runs a definition on the values of an Excel call, in Excel's order. One-cell calls throw. */
export type Run = (values: readonly unknown[]) => Grid;

/** Filled in place: a grid call reuses one object for all its elements. */
type MutableArguments = Record<string, ArgumentOf<Parameter>>;

interface Plan {
  readonly definition: FunctionDefinition;
  readonly elements: readonly { readonly reader: CellReader; readonly position: number }[];
  readonly wholes: readonly {
    readonly name: string;
    readonly parameter: Exclude<Parameter, CellReader["parameter"]>;
    readonly position: number;
  }[];
}

/** Builds the readers of a definition once, so that a call only reads. */
export function compile(definition: FunctionDefinition): Run {
  const plan = planOf(definition);
  return (values) => {
    const blocks = plan.elements.map(({ position }) => blockOf(values[position]));
    return blocks.every((block) => block === null)
      ? runOnce(plan, values)
      : runGrid(plan, values, blocks);
  };
}

/**
 * The arguments of a one-cell call, as `compute` and the steps take them.
 *
 * @throws CalcError naming the argument that is wrong, or that is a range.
 */
export function readArguments(
  definition: FunctionDefinition,
  values: readonly unknown[],
): Arguments<Parameters> {
  return readOnce(planOf(definition), values);
}

function planOf(definition: FunctionDefinition): Plan {
  const elements: { reader: CellReader; position: number }[] = [];
  const wholes: Plan["wholes"][number][] = [];
  Object.entries(definition.parameters).forEach(([name, parameter], position) => {
    switch (parameter.kind) {
      case "series":
      case "table":
      case "arguments":
        wholes.push({ name, parameter, position });
        break;
      default:
        elements.push({ reader: cellReader(name, parameter), position });
    }
  });
  return { definition, elements, wholes };
}

function runOnce(plan: Plan, values: readonly unknown[]): Grid {
  const answer = plan.definition.compute(readOnce(plan, values));
  if (typeof answer === "object") {
    return checkTable(plan.definition, answer);
  }
  return [[checkCell(plan.definition, answer)]];
}

function readOnce(plan: Plan, values: readonly unknown[]): MutableArguments {
  const args = readWholes(plan, values);
  for (const { reader, position } of plan.elements) {
    args[reader.name] = readElement(reader, values[position]);
  }
  return args;
}

function readElement(reader: CellReader, value: unknown): Element {
  const cell = Array.isArray(value) ? onlyCell(reader.name, value) : value;
  if (typeof cell === "number" && cell >= reader.lowest && cell <= reader.highest) {
    return cell;
  }
  const read = reader.read(cell, false);
  if (read instanceof CalcError) {
    throw read;
  }
  return read;
}

function onlyCell(name: string, value: unknown[]): unknown {
  if (blockOf(value) !== null) {
    throw new CalcError("invalidInput", `${name} must be one cell here, got a range`);
  }
  return toBlock(value)[0][0];
}

function readWholes(plan: Plan, values: readonly unknown[]): MutableArguments {
  const args: MutableArguments = {};
  const series: SeriesArgument[] = [];
  for (const { name, parameter, position } of plan.wholes) {
    const value = values[position];
    switch (parameter.kind) {
      case "series":
        series.push({ name, parameter, value });
        break;
      case "table":
        args[name] = value === null || value === undefined ? undefined : toBlock(value);
        break;
      case "arguments":
        args[name] = Array.isArray(value) ? value : [];
    }
  }
  return Object.assign(args, readSeries(series));
}

function runGrid(
  plan: Plan,
  values: readonly unknown[],
  blocks: readonly (readonly (readonly unknown[])[] | null)[],
): Grid {
  const args = readWholes(plan, values);
  const columns: { readonly name: string; readonly column: Column }[] = [];
  let broken: CalcError | undefined;
  plan.elements.forEach(({ reader, position }, index) => {
    const block = blocks[index];
    if (block !== null) {
      columns.push({ name: reader.name, column: readColumn(reader, block) });
      return;
    }
    try {
      args[reader.name] = readElement(reader, values[position]);
    } catch (error) {
      broken ??= asCalcError(error);
    }
  });
  if (broken !== undefined) {
    // One wrong cell that every element uses: the sentence shows only when the call throws.
    throw broken;
  }
  return fillGrid(plan.definition, args, columns);
}

function fillGrid(
  definition: FunctionDefinition,
  args: MutableArguments,
  columns: readonly { readonly name: string; readonly column: Column }[],
): Grid {
  const shape = commonShape(columns.map(({ column }) => column.shape));
  const outside = new CalcError("notFound", "outside the shape of one of the ranges");
  const element = (row: number, column: number): Cell | CalcError => {
    for (const argument of columns) {
      const index = elementIndex(argument.column.shape, row, column);
      if (index < 0) {
        return outside;
      }
      const error = argument.column.errors.get(index);
      if (error !== undefined) {
        return error;
      }
      args[argument.name] = argument.column.values[index];
    }
    return computeElement(definition, args);
  };
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => element(row, column)),
  );
}

function computeElement(definition: FunctionDefinition, args: MutableArguments): Cell | CalcError {
  try {
    const answer = definition.compute(args);
    return typeof answer === "object" ? oneAtATime(definition) : checkCell(definition, answer);
  } catch (error) {
    return asCalcError(error);
  }
}

function oneAtATime({ name }: FunctionDefinition): CalcError {
  return new CalcError("invalidInput", `${name} fills a block here: give one set of arguments`);
}

/** Anything but a CalcError is a bug; it must not reach a cell as a number. */
export function asCalcError(error: unknown): CalcError {
  return error instanceof CalcError
    ? error
    : new CalcError("invalidInput", "unexpected error, please report it with the formula");
}

function checkCell({ name }: FunctionDefinition, cell: Cell): Cell {
  if (typeof cell !== "number") {
    return cell;
  }
  if (!Number.isFinite(cell)) {
    throw new CalcError("noResult", `${name} has no finite result for these inputs`);
  }
  return cell === 0 ? 0 : cell;
}

function checkTable(definition: FunctionDefinition, table: Table): Grid {
  const cells = table.length * (table[0]?.length ?? 0);
  if (cells > SPILL_LIMIT) {
    throw new CalcError(
      "invalidInput",
      `the result would fill ${cells} cells: at most ${SPILL_LIMIT} fit`,
    );
  }
  return table.map((row) => row.map((cell) => checkCell(definition, cell)));
}
