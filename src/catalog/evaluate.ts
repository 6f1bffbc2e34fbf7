import { type CalcError, invalidInput, noResult } from "../core/errors";
import { forgetNames } from "../core/nearest";
import { isRange, SPILL_LIMIT, type Shape } from "./broadcast";
import { formatNumber, onlyCell } from "./cells";
import type { Arguments, Cell, FunctionDefinition, Parameters, Table } from "./define";
import { fillGrid } from "./grid";
import { planOf, readOne, readWholes, setSlot, slotsOf, type Plan, type Slots } from "./plan";

/** Elements of an answer: errors stand where their inputs stood. */
export type Grid<E = CalcError> = readonly (readonly (Cell | E)[])[];
/** Runs a definition on the values of an Excel call, in Excel's order. One-cell calls throw. */
export type Run<E = CalcError> = (values: readonly unknown[]) => Grid<E>;

/** Builds the readers of a definition once, so that a call only reads. */
export function compile(definition: FunctionDefinition): Run;
/** The same with the errors of a grid shown in the caller's way. */
export function compile<E>(
  definition: FunctionDefinition,
  present: (error: CalcError) => E,
): Run<E>;
export function compile(
  definition: FunctionDefinition,
  present: (error: CalcError) => unknown = (error) => error,
): Run<unknown> {
  const plan = planOf(definition);
  const slots = slotsOf(plan);
  return (values) => {
    forgetNames();
    if (!readElements(plan, values, slots)) {
      return fillGrid({ plan, slots, present, check: checkCell }, values);
    }
    readWholes(plan, values, slots.args);
    return show(definition, definition.compute(slots.args));
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
  const plan = planOf(definition);
  const slots = slotsOf(plan);
  if (!readElements(plan, values, slots)) {
    const range = plan.positions.findIndex((position) => isRange(values[position]));
    const { name } = plan.elements[range];
    throw invalidInput(`${name} must be one cell here, got a range`);
  }
  readWholes(plan, values, slots.args);
  return slots.args;
}

/** Reads the arguments of a one-cell call; answers false at the first that is a range. */
function readElements(plan: Plan, values: readonly unknown[], slots: Slots): boolean {
  const { elements, positions } = plan;
  const { numbers } = slots;
  for (let index = 0; index < elements.length; index++) {
    let cell = values[positions[index]];
    if (Array.isArray(cell)) {
      if (isRange(cell)) {
        return false;
      }
      cell = onlyCell(cell);
    }
    const reader = elements[index];
    if (typeof cell === "number" && cell >= reader.lowest && cell <= reader.highest) {
      numbers[index] = cell;
    } else {
      setSlot(slots, index, readOne(reader, cell));
    }
  }
  return true;
}

function show(definition: FunctionDefinition, answer: Cell | Table): Grid<never> {
  return typeof answer === "object"
    ? checkTable(definition, answer)
    : [[checkCell(definition, answer)]];
}

function checkCell({ name }: FunctionDefinition, cell: Cell): Cell {
  if (typeof cell !== "number") {
    return cell;
  }
  if (!Number.isFinite(cell)) {
    throw noResult(`${name} has no finite result for these inputs`);
  }
  return cell === 0 ? 0 : cell;
}

/** @throws CalcError `invalidInput` with the count where a table is larger than what may spill. */
export function checkFilled({ rows, columns }: Shape): void {
  if (rows * columns > SPILL_LIMIT) {
    throw invalidInput(
      `the result would fill ${formatNumber(rows * columns)} cells: at most ${formatNumber(SPILL_LIMIT)} fit`,
    );
  }
}

function checkTable(definition: FunctionDefinition, table: Table): Grid<never> {
  checkFilled({ rows: table.length, columns: table[0]?.length ?? 0 });
  return table.map((row) => row.map((cell) => checkCell(definition, cell)));
}
