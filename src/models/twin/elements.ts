import { commonShape, isRange, type Shape } from "../../catalog/broadcast";
import { toBlock } from "../../catalog/cells";
import type { FunctionDefinition, Parameter } from "../../catalog/define";
import { invalidInput, notFound } from "../../core/errors";
import { plainCell } from "../../catalog/cells";
import type { TwinArgument } from "./types";

/** A call with ranges in place of cells, taken apart into the calls of its elements. */
export interface Elements {
  readonly shape: Shape;
  /** Row by row. */
  readonly calls: readonly (readonly TwinArgument[])[];
  /** The ranges of the workbook that are gone through, and how many cells each has. */
  readonly ranges: readonly { readonly range: string; readonly cells: number }[];
}

/**
 * The calls that a grid consists of, as the add-in lines them up; null where one set of arguments
 * is given.
 *
 * @throws CalcError where the grid would be larger than a function may fill.
 */
export function elementsOf(
  definition: FunctionDefinition,
  given: readonly TwinArgument[],
): Elements | null {
  const parameters = Object.values(definition.parameters);
  const blocks = given.map(({ value }, position) =>
    takesOneCell(parameters[position]) && isRange(value) ? toBlock(value) : null,
  );
  const shapes = blocks.flatMap((block) =>
    block === null ? [] : [{ rows: block.length, columns: block[0].length }],
  );
  if (shapes.length === 0) {
    return null;
  }
  const shape = commonShape(shapes);
  const calls = Array.from({ length: shape.rows * shape.columns }, (_, element) => {
    const row = Math.floor(element / shape.columns);
    const column = element % shape.columns;
    return given.map((argument, position) =>
      elementArgument(argument, blocks[position], { parameter: parameters[position], row, column }),
    );
  });
  const ranges = given.flatMap(({ entries }, position) => {
    const block = blocks[position];
    return entries === undefined || block === null
      ? []
      : [{ range: entries.range, cells: block.length * block[0].length }];
  });
  return { shape, calls, ranges };
}

function takesOneCell({ kind }: Parameter): boolean {
  return kind === "number" || kind === "choice" || kind === "key" || kind === "flag";
}

interface Position {
  readonly parameter: Parameter;
  readonly row: number;
  readonly column: number;
}

function elementArgument(
  argument: TwinArgument,
  block: readonly (readonly unknown[])[] | null,
  at: Position,
): TwinArgument {
  if (block === null) {
    return argument;
  }
  const row = block.length === 1 ? 0 : at.row;
  const column = block[0].length === 1 ? 0 : at.column;
  if (row >= block.length || column >= block[0].length) {
    return { value: notFound("an element outside one of the ranges"), isElement: true };
  }
  const value = block[row][column];
  const link = argument.links?.[row * block[0].length + column];
  const { parameter } = at;
  if (refusesBlank(parameter) && plainCell(value) === null) {
    return { value: invalidInput("a blank element of a range"), isElement: true };
  }
  // A number's check refuses a blank by itself; elsewhere a default would stand in.
  const mayBeBlank = parameter.kind === "number" || !refusesBlank(parameter);
  return { value, isElement: true, ...(link !== undefined && { link: { ...link, mayBeBlank } }) };
}

/** In a range a blank stands for a default only where that is a number or follows from others. */
function refusesBlank(parameter: Parameter): boolean {
  return (
    parameter.kind !== "number" ||
    (parameter.default === undefined && parameter.defaultFrom === undefined)
  );
}
