import { asCalcError, CalcError } from "../core/errors";
import {
  commonShape,
  isRange,
  readColumn,
  sharedShape,
  type Column,
  type Shape,
} from "./broadcast";
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
interface Operand<V = Float64Array | readonly Element[]> {
  readonly index: number;
  readonly values: V;
  readonly errors: ReadonlyMap<number, CalcError>;
  readonly rowStep: number;
  readonly columnStep: number;
  readonly shape: Shape;
}

/** Answers by element, row by row: numbers, and beside them what is none. */
interface Answers<E> {
  readonly numbers: Float64Array;
  readonly others: Map<number, Exclude<Cell, number> | E>;
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
  const shape = commonShape(operands.map((operand) => operand.shape));
  return toRows(answerAll(call, operands, shape), shape);
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
    errors,
    rowStep: shape.rows === 1 ? 0 : shape.columns,
    columnStep: shape.columns === 1 ? 0 : 1,
    shape,
  };
}

function answerAll<E>(
  call: GridCall<E>,
  operands: readonly Operand[],
  { rows, columns }: Shape,
): Answers<E> {
  const covered = sharedShape(operands.map(({ shape }) => shape));
  const outside = call.present(new CalcError("notFound", "outside the shape of one of the ranges"));
  const numeric = operands.filter((one): one is Operand<Float64Array> => isNumeric(one.values));
  const rest = operands.filter((one): one is Operand<Element[]> => !isNumeric(one.values));
  const flawed = operands.filter(({ errors }) => errors.size > 0);
  const answers: Answers<E> = { numbers: new Float64Array(rows * columns), others: new Map() };
  const fill = fillerOf(call, { rest, flawed, answers });
  const given = call.slots.numbers;
  for (let row = 0, place = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, place++) {
      if (row < covered.rows && column < covered.columns) {
        for (const { index, values, rowStep, columnStep } of numeric) {
          given[index] = values[row * rowStep + column * columnStep];
        }
        fill(place, row, column);
      } else {
        answers.others.set(place, outside);
      }
    }
  }
  return answers;
}

interface Filling<E> {
  readonly rest: readonly Operand<Element[]>[];
  readonly flawed: readonly Operand[];
  readonly answers: Answers<E>;
}

/** Answers one element, whose numbers are in their slots already; returned numbers would be objects. */
function fillerOf<E>(
  { plan: { definition }, slots, present, check }: GridCall<E>,
  { rest, flawed, answers: { numbers, others } }: Filling<E>,
): (place: number, row: number, column: number) => void {
  return (place, row, column) => {
    const error = flawed.length === 0 ? undefined : errorAt(flawed, row, column);
    if (error !== undefined) {
      others.set(place, present(error));
      return;
    }
    for (const operand of rest) {
      slots.others[operand.index] = operand.values[placeIn(operand, row, column)] as string;
    }
    try {
      const answer = definition.compute(slots.args);
      if (typeof answer === "object") {
        throw oneAtATime(definition);
      }
      const cell = check(definition, answer);
      if (typeof cell === "number") {
        numbers[place] = cell;
      } else {
        others.set(place, cell);
      }
    } catch (thrown) {
      others.set(place, present(asCalcError(thrown)));
    }
  };
}

function toRows<E>({ numbers, others }: Answers<E>, { rows, columns }: Shape): (Cell | E)[][] {
  const grid = new Array<(Cell | E)[]>(rows);
  for (let row = 0, place = 0; row < rows; row++) {
    // A list that grows from empty takes room for seventeen: long columns would fill the memory.
    const cells: (Cell | E)[] = [numbers[place++]];
    for (let column = 1; column < columns; column++) {
      cells.push(numbers[place++]);
    }
    grid[row] = cells;
  }
  others.forEach((cell, place) => {
    grid[Math.floor(place / columns)][place % columns] = cell;
  });
  return grid;
}

function isNumeric(values: Operand["values"]): values is Float64Array {
  return values instanceof Float64Array;
}

function placeIn({ rowStep, columnStep }: Operand, row: number, column: number): number {
  return row * rowStep + column * columnStep;
}

/** The error of the first argument that has one there. */
function errorAt(flawed: readonly Operand[], row: number, column: number): CalcError | undefined {
  const operand = flawed.find((one) => one.errors.has(placeIn(one, row, column)));
  return operand?.errors.get(placeIn(operand, row, column));
}

function oneAtATime({ name }: FunctionDefinition): CalcError {
  return new CalcError("invalidInput", `${name} fills a block here: give one set of arguments`);
}
