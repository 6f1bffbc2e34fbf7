import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { lift, numberOf, textOfCell, type Value } from "./value";

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

type Arithmetic = (a: number, b: number) => number | CalcError;

const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? new CalcError("divisionByZero", "the error #DIV/0!") : a / b),
  "^": (a, b) => a ** b,
};

function calculate(arithmetic: Arithmetic, a: PlainCell, b: PlainCell): PlainCell {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left instanceof CalcError) {
    return left;
  }
  const result = right instanceof CalcError ? right : arithmetic(left, right);
  return typeof result === "number" && !Number.isFinite(result)
    ? new CalcError("noResult", "the error #NUM!")
    : result;
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

function comparable(cell: PlainCell, other: PlainCell): number | string | boolean {
  if (cell === null) {
    return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  }
  return typeof cell === "string" ? cell.toLowerCase() : (cell as number | boolean);
}
