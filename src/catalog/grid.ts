import { counted } from "../core/counted";
import { type CalcError, asCalcError, invalidInput } from "../core/errors";
import {
  commonShape,
  isRange,
  OUTSIDE,
  readColumn,
  spreadOver,
  type Column,
  type Shape,
} from "./broadcast";
import type { Cell, FunctionDefinition } from "./define";
import { onlyCell } from "./cells";
import { readOne, readWholes, setSlot, type Plan, type Slots } from "./plan";
import type { Element } from "./readCell";
import { checkWork, rowsOf } from "./work";

/** So many cells that would each be a block are a mistake, and the call ends. */
const MOST_BLOCKS = 100;

export interface GridCall<E> {
  readonly plan: Plan;
  /** Hold what every element shares; the rest is written element by element. */
  readonly slots: Slots;
  present(error: CalcError): E;
  check(definition: FunctionDefinition, cell: Cell): Cell;
}

/** One argument that is a range: its values at every place of the grid. */
interface Operand<V = Column["values"]> {
  readonly index: number;
  readonly values: V;
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
  const columns = readColumns(call, values);
  const shape = commonShape(Array.from(columns.values(), (column) => column.shape));
  const present = oncePerSentence((error) => call.present(error));
  return toRows(answerAll({ ...call, present }, columns, shape), shape);
}

/** Looking up a sentence among more would take longer than showing it again. */
const MOST_SENTENCES = 100;

/** Cells of one sentence share one error: a mistake in a long column is often the same. */
function oncePerSentence<E>(present: (error: CalcError) => E): (error: CalcError) => E {
  const shown = new Map<string, E>();
  return (error) => {
    if (shown.size === MOST_SENTENCES) {
      return present(error);
    }
    const key = `${error.code}: ${error.message}`;
    const known = shown.get(key) ?? present(error);
    shown.set(key, known);
    return known;
  };
}

/** The arguments that are ranges, by their index among the elements; the others go to their slots. */
function readColumns<E>(
  { plan, slots }: GridCall<E>,
  values: readonly unknown[],
): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  plan.elements.forEach((reader, index) => {
    const value = values[plan.positions[index]];
    if (isRange(value)) {
      columns.set(index, readColumn(reader, value));
    } else {
      setSlot(slots, index, readOne(reader, Array.isArray(value) ? onlyCell(value) : value));
    }
  });
  return columns;
}

function answerAll<E>(
  call: GridCall<E>,
  columns: ReadonlyMap<number, Column>,
  shape: Shape,
): Answers<E> {
  const numeric: Operand<Float64Array>[] = [];
  const rest: Operand<readonly Element[]>[] = [];
  const answers: Answers<E> = {
    numbers: new Float64Array(shape.rows * shape.columns),
    others: new Map(),
  };
  columns.forEach((column, index) => {
    const { values, errors } = spreadOver(shape, column);
    if (values instanceof Float64Array) {
      numeric.push({ index, values });
    } else {
      rest.push({ index, values });
    }
    // Of several errors at one place the first is told, unless a range does not reach there.
    errors.forEach((error, place) => {
      if (error === OUTSIDE || !answers.others.has(place)) {
        answers.others.set(place, call.present(error));
      }
    });
  });
  checkWorkOfAll(call, { numeric, rest }, answers);
  answerEach(call, { numeric, rest }, answers);
  return answers;
}

interface Operands {
  readonly numeric: readonly Operand<Float64Array>[];
  readonly rest: readonly Operand<readonly Element[]>[];
}

/** Puts the values of one place where `compute` reads them. */
function putPlace(slots: Slots, { numeric, rest }: Operands, place: number): void {
  for (const { index, values } of numeric) {
    slots.numbers[index] = values[place];
  }
  for (const { index, values } of rest) {
    slots.others[index] = values[place] as string;
  }
}

/** @throws CalcError `invalidInput` where the whole would take far longer than a second. */
function checkWorkOfAll<E>(
  { plan: { definition }, slots }: GridCall<E>,
  operands: Operands,
  { numbers, others }: Answers<E>,
): void {
  let rows = 0;
  if (definition.work === undefined) {
    rows = (numbers.length - others.size) * rowsOf(definition, slots.args);
  } else {
    for (let place = 0; place < numbers.length; place++) {
      if (!others.has(place)) {
        putPlace(slots, operands, place);
        rows += definition.work(slots.args);
      }
    }
  }
  if (rows === Infinity) {
    throw oneAtATime(definition);
  }
  checkWork(definition.name, rows, counted(numbers.length, "cell"));
}

/** Answers the places that have no answer yet. */
function answerEach<E>(
  { plan: { definition }, slots, present, check }: GridCall<E>,
  operands: Operands,
  { numbers, others }: Answers<E>,
): void {
  let blocks = 0;
  for (let place = 0; place < numbers.length; place++) {
    if (others.size > 0 && others.has(place)) {
      continue;
    }
    putPlace(slots, operands, place);
    if (blocks === MOST_BLOCKS) {
      throw oneAtATime(definition);
    }
    try {
      const answer = definition.compute(slots.args);
      if (typeof answer === "object") {
        blocks += 1;
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
  }
}

function toRows<E>({ numbers, others }: Answers<E>, { rows, columns }: Shape): (Cell | E)[][] {
  // Copies take no more room than they need, and engines do not move them to long-lived memory as
  // they do literals from a place that makes many.
  const blank = new Array<Cell | E>(columns).fill(NaN);
  const grid = new Array<(Cell | E)[]>(rows);
  for (let row = 0, place = 0; row < rows; row++) {
    const cells = blank.slice();
    for (let column = 0; column < columns; column++) {
      cells[column] = numbers[place++];
    }
    grid[row] = cells;
  }
  others.forEach((cell, place) => {
    grid[Math.floor(place / columns)][place % columns] = cell;
  });
  return grid;
}

function oneAtATime({ name }: FunctionDefinition): CalcError {
  return invalidInput(`${name} fills a block here: give one set of arguments`);
}
