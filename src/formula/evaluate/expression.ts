import { plainCell } from "../../catalog/cells";
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type CellRange } from "../../sheet/address";
import { isCall, solid, textOf, type Piece, type WattCall } from "../calls";
import { literalOf } from "../literals";
import { rangeIn } from "../references";
import { callNative } from "./natives";
import { binary, negative, percent, PRECEDENCE } from "./operators";
import type { CellSource } from "./source";
import { tableCells } from "./structured";
import {
  fromCells,
  isBlock,
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
  /** What a call of the add-in within it comes to. */
  call(call: WattCall): Promise<Value>;
}

/**
 * Works out a part of a formula as Excel would.
 *
 * @throws NotTraceable where only the workbook itself can.
 */
export async function evaluate(pieces: readonly Piece[], around: Surroundings): Promise<Value> {
  const expression = new Expression(solid(pieces), around);
  const { value } = await expression.upTo(0);
  if (!expression.atEnd) {
    throw new NotTraceable(`"${textOf(pieces).trim()}" is read by Excel only`);
  }
  return value;
}

class Expression {
  private position = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly around: Surroundings,
  ) {}

  get atEnd(): boolean {
    return this.position >= this.pieces.length;
  }

  /** Operands as long as the operators between them bind tighter than `least`. */
  async upTo(least: number): Promise<Operand> {
    let left = await this.operand();
    for (;;) {
      const operator = this.next()?.text ?? "";
      const precedence = PRECEDENCE[operator] ?? 0;
      if (operator === "%") {
        this.position += 1;
        left = worked(percent(single(left)));
      } else if (precedence > least) {
        this.position += 1;
        left = worked(binary(operator, single(left), single(await this.upTo(precedence))));
      } else {
        return left;
      }
    }
  }

  /** A sign binds tighter than any operator: -2^2 is 4 in Excel. */
  private async operand(): Promise<Operand> {
    const piece = this.take();
    switch (piece.text) {
      case "-":
        return worked(negative(single(await this.operand())));
      case "+":
        return this.operand();
      case "@":
        return worked(oneCell((await this.operand()).value));
      case "(":
        return this.closed(await this.upTo(0));
      case "{":
        return this.array();
    }
    return isCall(piece) ? worked(await this.around.call(piece)) : this.one(piece);
  }

  private async one(piece: Piece): Promise<Operand> {
    switch (piece.kind) {
      case "number":
      case "string":
      case "boolean":
        return literal([piece]);
      case "error":
        return worked(plainCell({ code: piece.text }));
      case "reference":
        return this.cells(rangeIn(piece.text, this.around.sheet), piece.text);
      case "name":
        return this.named(piece.text);
      case "structured":
        return this.cells(await tableCells(piece.text, this.around.source), piece.text);
      case "function":
        return this.native(piece.text.toUpperCase());
      default:
        throw new NotTraceable(`${piece.text} is read by Excel only`);
    }
  }

  private async cells(range: CellRange | null, text: string): Promise<Operand> {
    if (range === null) {
      throw new NotTraceable(`${text} lies outside this workbook or on several sheets`);
    }
    return fromCells(range, await this.around.source.cells(range));
  }

  private async named(text: string): Promise<Operand> {
    const { source, sheet } = this.around;
    const name = await source.name(text, sheet);
    if (name !== undefined) {
      return this.cells(parseAddress(name.address), text);
    }
    const cells = (await source.table(text)) === undefined ? null : `${text}[]`;
    if (cells === null) {
      throw new NotTraceable(`there is no cell or range named ${text}`);
    }
    return this.cells(await tableCells(cells, source), text);
  }

  private async native(name: string): Promise<Operand> {
    this.open();
    const values: Operand[] = [];
    if (this.next()?.text !== ")") {
      do {
        this.position += values.length === 0 ? 0 : 1;
        const left = [",", ")"].includes(this.next()?.text ?? "");
        // What is left out between two commas counts as 0.
        values.push(left ? worked(0) : await this.upTo(0));
      } while (this.next()?.text === ",");
    }
    return this.closed(callNative(name, values));
  }

  private open(): void {
    if (this.take().text !== "(") {
      throw new NotTraceable("a bracket is missing");
    }
  }

  private array(): Operand {
    const end = this.pieces.findIndex(({ text }, at) => at >= this.position && text === "}");
    const inside = this.pieces.slice(this.position - 1, end + 1);
    this.position = end + 1;
    return literal(inside);
  }

  private closed(value: Operand): Operand {
    if (this.take().text !== ")") {
      throw new NotTraceable("it holds an operator that Excel only reads");
    }
    return value;
  }

  private next(): Piece | undefined {
    return this.pieces[this.position];
  }

  private take(): Piece {
    const piece = this.pieces[this.position];
    if (piece === undefined) {
      throw new NotTraceable("something is missing at its end");
    }
    this.position += 1;
    return piece;
  }
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
