import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { errorOf, lift, NotTraceable, numberOf, textOfCell, type Value } from "./value";

/** Excel's operators between two values; the higher binds tighter, equals go from left to right. */
export const PRECEDENCE: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

export function binary(operator: string, left: Value, right: Value): Value {
  return lift([left, right], (a, b) => {
    if (operator === "&") {
      return textOfCell(a) + textOfCell(b);
    }
    const arithmetic = ARITHMETIC[operator];
    return arithmetic === undefined ? compare(operator, a, b) : calculate(arithmetic, a, b);
  });
}

export function negative(value: Value): Value {
  return lift([value], (cell) => calculate((_, b) => -b, 0, cell));
}

export function percent(value: Value): Value {
  return lift([value], (cell) => calculate((a) => a / 100, cell, 0));
}

/** Excel's ^, which gives no number for 0^0. */
export function power(base: number, exponent: number): number | CalcError {
  if (base === 0 && exponent <= 0) {
    return errorOf(exponent === 0 ? "noResult" : "divisionByZero");
  }
  return base ** exponent;
}

export type Truth = boolean | CalcError;

/** TRUE, FALSE and numbers; of texts only those two words. */
export function truthOf(cell: PlainCell): Truth {
  if (typeof cell !== "string") {
    return cell instanceof CalcError ? cell : Boolean(cell);
  }
  const word = cell.toUpperCase();
  if (/\d/.test(word)) {
    throw new NotTraceable(`only Excel says whether the text "${cell}" is true`);
  }
  return word === "TRUE" ? true : word === "FALSE" ? false : errorOf("invalidInput");
}

type Arithmetic = (a: number, b: number) => number | CalcError;

const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? errorOf("divisionByZero") : a / b),
  "^": power,
};

function calculate(arithmetic: Arithmetic, a: PlainCell, b: PlainCell): PlainCell {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left instanceof CalcError) {
    return left;
  }
  const result = right instanceof CalcError ? right : arithmetic(left, right);
  return typeof result === "number" && !Number.isFinite(result) ? errorOf("noResult") : result;
}

/** Numbers come before texts, texts before TRUE and FALSE; upper and lower case are alike. */
function compare(operator: string, a: PlainCell, b: PlainCell): boolean {
  const [left, right] = [comparable(a, b), comparable(b, a)];
  const rank = (cell: number | string | boolean): number =>
    ["number", "string", "boolean"].indexOf(typeof cell);
  const order =
    rank(left) !== rank(right)
      ? rank(left) - rank(right)
      : left === right
        ? 0
        : left < right
          ? -1
          : 1;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    default:
      checkSortable(left, right);
  }
  switch (operator) {
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Only the first 15 digits count, so that 0.1+0.2 equals 0.3. */
function comparable(cell: PlainCell, other: PlainCell): number | string | boolean {
  if (cell === null) {
    return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  }
  return typeof cell === "number"
    ? Number(cell.toPrecision(15))
    : typeof cell === "string"
      ? cell.toLowerCase()
      : (cell as boolean);
}

/** Where accents and signs come among letters is a matter of Excel's language. */
function checkSortable(...cells: readonly unknown[]): void {
  if (cells.every((cell) => typeof cell === "string") && !/^[a-z\d ]*$/.test(cells.join(""))) {
    throw new NotTraceable("Excel puts these texts in order by its language");
  }
}
