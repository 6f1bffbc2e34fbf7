import { asCalcError, CalcError } from "../core/errors";
import { commonShape, isRange, readColumn, type Column, type Shape } from "./broadcast";
import type { Cell, FunctionDefinition } from "./define";
import { onlyCell } from "./cells";
import { readOne, readWholes, setSlot, type Plan, type Slots } from "./plan";
import type { Element } from "./readCell";

export interface GridCall<E> {
  readonly plan: Plan;
  /** Hold what every element shares; the rest is written element by element. */
  readonly slots: Slots;
  present(error: CalcError): E;
  check(definition: FunctionDefinition, cell: Cell): Cell;
}

/** One argument that is a range, with the steps through its values that the grid takes. */
interface Operand {
  readonly index: number;
  readonly values: Float64Array | readonly Element[];
  readonly errors: ReadonlyMap<number, CalcError> | null;
  readonly rowStep: number;
  readonly columnStep: number;
  readonly shape: Shape;
}

/**
 * Answers a call in which arguments are ranges, as Excel's operators do: a row with a column gives
 * a grid, and what lies outside one of the ranges is #N/A.
 *
 * @throws CalcError when an argument that every element uses is wrong: only then its sentence shows.
 */
export function fillGrid<E>(call: GridCall<E>, values: readonly unknown[]): (Cell | E)[][] {
  readWholes(call.plan, values, call.slots.args);
  const operands = readOperands(call, values);
  const { rows, columns } = commonShape(operands.map(({ shape }) => shape));
  const outside = call.present(new CalcError("notFound", "outside the shape of one of the ranges"));
  const element = elementOf(call, operands);
  const cell = (row: number, column: number): Cell | E =>
    covers(operands, row, column) ? element(row, column) : outside;
  const grid: (Cell | E)[][] = [];
  for (let row = 0; row < rows; row++) {
    // A list that grows from empty takes room for seventeen: long columns would fill the memory.
    const cells = [cell(row, 0)];
    for (let column = 1; column < columns; column++) {
      cells.push(cell(row, column));
    }
    grid.push(cells);
  }
  return grid;
}

function readOperands<E>({ plan, slots }: GridCall<E>, values: readonly unknown[]): Operand[] {
  const operands: Operand[] = [];
  plan.elements.forEach((reader, index) => {
    const value = values[plan.positions[index]];
    if (isRange(value)) {
      operands.push(toOperand(index, readColumn(reader, value)));
    } else {
      setSlot(slots, index, readOne(reader, Array.isArray(value) ? onlyCell(value) : value));
    }
  });
  return operands;
}

function toOperand(index: number, { shape, values, errors }: Column): Operand {
  return {
    index,
    values,
    errors: errors.size === 0 ? null : errors,
    rowStep: shape.rows === 1 ? 0 : shape.columns,
    columnStep: shape.columns === 1 ? 0 : 1,
    shape,
  };
}

function covers(operands: readonly Operand[], row: number, column: number): boolean {
  for (const { shape } of operands) {
    if (
      (shape.rows !== 1 && row >= shape.rows) ||
      (shape.columns !== 1 && column >= shape.columns)
    ) {
      return false;
    }
  }
  return true;
}

function elementOf<E>(
  call: GridCall<E>,
  operands: readonly Operand[],
): (row: number, column: number) => Cell | E {
  const { plan, slots } = call;
  return (row, column) => {
    for (const operand of operands) {
      const place = row * operand.rowStep + column * operand.columnStep;
      const error = operand.errors?.get(place);
      if (error !== undefined) {
        return call.present(error);
      }
      if (operand.values instanceof Float64Array) {
        slots.numbers[operand.index] = operand.values[place];
      } else {
        slots.others[operand.index] = operand.values[place] as string | boolean | undefined;
      }
    }
    try {
      const answer = plan.definition.compute(slots.args);
      return typeof answer === "object"
        ? call.present(oneAtATime(plan.definition))
        : call.check(plan.definition, answer);
    } catch (error) {
      return call.present(asCalcError(error));
    }
  };
}

function oneAtATime({ name }: FunctionDefinition): CalcError {
  return new CalcError("invalidInput", `${name} fills a block here: give one set of arguments`);
}
