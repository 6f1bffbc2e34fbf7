import { plainCell } from "../../catalog/cells";
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type CellRange } from "../../sheet/address";
import { isCall, solid, textOf, type Piece, type WattCall } from "../calls";
import { literalOf } from "../literals";
import { rangeIn } from "../references";
import { callNative } from "./natives";
import { binary, negative, percent, PRECEDENCE } from "./operators";
import { offset } from "./offset";
import type { CellSource } from "./source";
import { tableCells } from "./structured";
import {
  fromCells,
  isBlock,
  LEFT_OUT,
  NotTraceable,
  toValue,
  worked,
  type Operand,
  type Value,
} from "./value";

/** What a part of a formula can refer to, and where it stands. */
export interface Surroundings {
  readonly source: CellSource;
  /** The sheet of the formula. */
  readonly sheet: string;
  /** Its row, where that is known. */
  readonly row?: number;
  /** What LET calls by a name where it stands, the names in lower case. */
  readonly locals?: ReadonlyMap<string, Operand>;
  /** What a call of the add-in within it comes to. */
  call(call: WattCall, around: Surroundings): Promise<Value>;
}

/**
 * Works out a part of a formula as Excel would.
 *
 * @throws NotTraceable where only the workbook itself can.
 */
export async function evaluate(pieces: readonly Piece[], around: Surroundings): Promise<Value> {
  const expression = { pieces: solid(pieces), around, position: 0, depth: 0 };
  const { value } = await upTo(expression, 0);
  if (next(expression) !== undefined) {
    throw new NotTraceable(`"${textOf(pieces).trim()}" is read by Excel only`);
  }
  return value;
}

interface Expression {
  readonly pieces: readonly Piece[];
  around: Surroundings;
  position: number;
  /** Brackets and signs that stand around what is read. */
  depth: number;
}

/** Excel takes 64 functions in each other. */
const DEEPEST = 200;

/** Operands as long as the operators between them bind tighter than `least`. */
async function upTo(expression: Expression, least: number): Promise<Operand> {
  let left = await operand(expression);
  for (;;) {
    const operator = next(expression)?.text ?? "";
    const precedence = PRECEDENCE[operator] ?? 0;
    if (operator === "%") {
      expression.position += 1;
      left = worked(percent(single(left)));
    } else if (precedence > least) {
      expression.position += 1;
      const right = await upTo(expression, precedence);
      left = worked(binary(operator, single(left), single(right)));
    } else {
      return left;
    }
  }
}

async function operand(expression: Expression): Promise<Operand> {
  if (expression.depth === DEEPEST) {
    throw new NotTraceable("its brackets stand too deep in each other");
  }
  expression.depth += 1;
  const found = await operandAt(expression, take(expression));
  expression.depth -= 1;
  return found;
}

/** A sign binds tighter than any operator: -2^2 is 4 in Excel. */
async function operandAt(expression: Expression, piece: Piece): Promise<Operand> {
  switch (piece.text) {
    case "-":
      return worked(negative(single(await operand(expression))));
    case "+":
      return operand(expression);
    case "@":
      return worked(oneCell((await operand(expression)).value));
    case "(":
      return closed(expression, await upTo(expression, 0));
    case "{":
      return array(expression);
  }
  const { around } = expression;
  return isCall(piece) ? worked(await around.call(piece, around)) : one(expression, piece);
}

async function one(expression: Expression, piece: Piece): Promise<Operand> {
  const { source, sheet, row, locals } = expression.around;
  switch (piece.kind) {
    case "number":
    case "string":
    case "boolean":
      return literal([piece]);
    case "error":
      return worked(plainCell({ code: piece.text }));
    case "reference":
      return cellsAt(source, rangeIn(piece.text, sheet), piece.text);
    case "name":
      return locals?.get(piece.text.toLowerCase()) ?? named(expression.around, piece.text);
    case "structured":
      return cellsAt(source, await tableCells(piece.text, source, row), piece.text);
    case "function":
      return native(expression, piece.text.toUpperCase());
    default:
      throw new NotTraceable(`${piece.text} is read by Excel only`);
  }
}

async function cellsAt(
  source: CellSource,
  range: CellRange | null,
  text: string,
): Promise<Operand> {
  if (range === null) {
    throw new NotTraceable(`${text} lies outside this workbook or on several sheets`);
  }
  return fromCells(range, await source.cells(range));
}

async function named({ source, sheet }: Surroundings, text: string): Promise<Operand> {
  const name = await source.name(text, sheet);
  if (name !== undefined) {
    return cellsAt(source, parseAddress(name.address), text);
  }
  if ((await source.table(text)) === undefined) {
    throw new NotTraceable(`there is no cell or range named ${text}`);
  }
  return cellsAt(source, await tableCells(`${text}[]`, source), text);
}

async function native(expression: Expression, name: string): Promise<Operand> {
  if (take(expression).text !== "(") {
    throw new NotTraceable("a bracket is missing");
  }
  if (name === "LET") {
    return closed(expression, await withLocals(expression));
  }
  const values: Operand[] = [];
  if (next(expression)?.text !== ")") {
    do {
      expression.position += values.length === 0 ? 0 : 1;
      const left = [",", ")"].includes(next(expression)?.text ?? "");
      values.push(left ? LEFT_OUT : await upTo(expression, 0));
    } while (next(expression)?.text === ",");
  }
  return closed(
    expression,
    name === "OFFSET" ? await offset(expression.around.source, values) : callNative(name, values),
  );
}

/** The names that LET gives one after the other, and what it works out with them. */
async function withLocals(expression: Expression): Promise<Operand> {
  const { around, pieces } = expression;
  while (next(expression)?.kind === "name" && pieces[expression.position + 1]?.text === ",") {
    const name = take(expression).text.toLowerCase();
    take(expression);
    const value = await upTo(expression, 0);
    const { locals = [] } = expression.around;
    expression.around = { ...around, locals: new Map([...locals, [name, value]]) };
    if (take(expression).text !== ",") {
      throw new NotTraceable("LET gives a name and works nothing out with it");
    }
  }
  const value = await upTo(expression, 0);
  expression.around = around;
  return value;
}

function array(expression: Expression): Operand {
  const { pieces, position } = expression;
  const end = pieces.findIndex(({ text }, at) => at >= position && text === "}");
  expression.position = end + 1;
  return literal(pieces.slice(position - 1, end + 1));
}

function closed(expression: Expression, value: Operand): Operand {
  if (take(expression).text !== ")") {
    throw new NotTraceable("it holds an operator that Excel only reads");
  }
  return value;
}

function next({ pieces, position }: Expression): Piece | undefined {
  return pieces[position];
}

function take(expression: Expression): Piece {
  const piece = next(expression);
  if (piece === undefined) {
    throw new NotTraceable("something is missing at its end");
  }
  expression.position += 1;
  return piece;
}

function literal(pieces: readonly Piece[]): Operand {
  const value = literalOf(pieces);
  if (value === undefined) {
    throw new NotTraceable("a list in braces holds more than values");
  }
  return worked(toValue(value));
}

/** What an operator takes: whole columns have more cells than are read here. */
function single({ value, cells }: Operand): Value {
  if (cells !== null && (cells.rows === MAX_ROWS || cells.columns === MAX_COLUMNS)) {
    throw new NotTraceable("it works cell by cell on whole rows or columns");
  }
  return value;
}

function oneCell(value: Value): Value {
  if (isBlock(value)) {
    throw new NotTraceable("@ takes the cell in the formula's own row or column");
  }
  return value;
}
