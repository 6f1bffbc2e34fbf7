import { plainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { parseAddress, parseAddressOn } from "../../sheet/address";
import { literalOf } from "../pieceLiterals";
import { isCall, type Piece, type WattCall } from "../parseCalls";
import { NATIVES } from "./natives";
import { binary, negative, percent, PRECEDENCE } from "./operators";
import type { CellSource } from "./source";
import { splitStructured, tablePart } from "./structured";
import { NotTraceable, toValue, type Value } from "./value";

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
  const solid = pieces.filter(({ kind }) => kind !== "space");
  const expression = new Expression(solid, around);
  const value = await expression.upTo(0);
  if (!expression.atEnd) {
    throw new NotTraceable(`"${solid.map(({ text }) => text).join("")}" holds more than it reads`);
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
  async upTo(least: number): Promise<Value> {
    let left = await this.operand();
    for (;;) {
      const operator = this.next()?.text ?? "";
      if (operator === "%") {
        this.position += 1;
        left = percent(left);
      } else if ((PRECEDENCE[operator] ?? 0) > least) {
        this.position += 1;
        left = binary(operator, left, await this.upTo(PRECEDENCE[operator]));
      } else {
        return left;
      }
    }
  }

  /** A sign binds tighter than any operator: -2^2 is 4 in Excel. */
  private async operand(): Promise<Value> {
    const piece = this.take();
    switch (piece.text) {
      case "-":
        return negative(await this.operand());
      case "+":
      case "@":
        return this.operand();
      case "(":
        return this.closed(await this.upTo(0));
      case "{":
        return this.array();
    }
    return isCall(piece) ? this.around.call(piece) : this.single(piece);
  }

  private async single({ kind, text }: Piece): Promise<Value> {
    const { source, sheet } = this.around;
    switch (kind) {
      case "number":
      case "string":
        return plainLiteral(literalOf([{ kind, text }]));
      case "error":
        return plainCell({ code: text });
      case "reference":
        return source.cells(parseAddressOn(sheet, text));
      case "sheet":
        return source.cells(parseAddressOn(sheet, text + this.take().text));
      case "name":
        return this.named(text);
      case "structured":
        return this.structured(text);
      case "function":
        return this.native(text);
      default:
        throw new NotTraceable(`${text} is read by Excel only`);
    }
  }

  private async named(text: string): Promise<Value> {
    if (/^(true|false)$/i.test(text)) {
      return text.toLowerCase() === "true";
    }
    const name = await this.around.source.name(text);
    if (name !== undefined) {
      return this.around.source.cells(parseAddress(name.address));
    }
    const table = await this.around.source.table(text);
    if (table === undefined) {
      throw new NotTraceable(`there is no cell or range named ${text}`);
    }
    return this.around.source.cells(tablePart(table, ""));
  }

  private async structured(text: string): Promise<Value> {
    const { table: name, inside } = splitStructured(text);
    const table = await this.around.source.table(name);
    if (table === undefined) {
      throw new NotTraceable(`there is no table ${name}`);
    }
    return this.around.source.cells(tablePart(table, inside));
  }

  private async native(name: string): Promise<Value> {
    const run = NATIVES[name.toUpperCase()];
    if (run === undefined) {
      throw new NotTraceable(`${name.toUpperCase()} is worked out by Excel only`);
    }
    this.position += 1;
    const values: Value[] = [];
    while (this.next()?.text !== ")") {
      const blank = this.next()?.text === ",";
      values.push(blank ? null : await this.upTo(0));
      if (this.next()?.text === ",") {
        this.position += 1;
      }
    }
    return this.closed(run(values));
  }

  private array(): Value {
    const end = this.pieces.findIndex(({ text }, at) => at >= this.position && text === "}");
    const inside = this.pieces.slice(this.position - 1, end + 1);
    this.position = end + 1;
    return plainLiteral(literalOf(inside));
  }

  private closed(value: Value): Value {
    if (this.take().text !== ")") {
      throw new NotTraceable("a bracket is not closed");
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

function plainLiteral(value: unknown): Value {
  if (value === undefined) {
    throw new NotTraceable("a list in braces holds more than values");
  }
  return toValue(value);
}

/** The error of a value that is one. */
export function errorIn(value: Value): CalcError | null {
  return value instanceof CalcError ? value : null;
}
