import type { PlainCell } from "../../catalog/cells";
import { daySerial } from "../../core/dates";
import { CalcError } from "../../core/errors";
import { cellsOf, isBlock, lift, numberOf, type Value } from "./value";

/** Excel's own functions that stand in arguments most often. */
export const NATIVES: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  SUM: (values) => overNumbers(values, (numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  AVERAGE: (values) =>
    overNumbers(values, (numbers) =>
      numbers.length === 0
        ? new CalcError("divisionByZero", "the error #DIV/0!")
        : numbers.reduce((sum, one) => sum + one, 0) / numbers.length,
    ),
  MIN: (values) =>
    overNumbers(values, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: (values) =>
    overNumbers(values, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (values) => cellsOf(values).filter((cell) => typeof cell === "number").length,
  ABS: onNumbers(Math.abs),
  INT: onNumbers(Math.floor),
  SQRT: onNumbers(Math.sqrt),
  EXP: onNumbers(Math.exp),
  LN: onNumbers(Math.log),
  POWER: onNumbers((base, exponent) => base ** exponent),
  ROUND: onNumbers(round),
  DATE: onNumbers(daySerial),
  PI: () => Math.PI,
  TRUE: () => true,
  FALSE: () => false,
  NA: () => new CalcError("notFound", "the error #N/A"),
  NOT: ([value]) => lift([value], (cell) => numberOf(cell) === 0),
  AND: (values) => cellsOf(values).every((cell) => cell === null || numberOf(cell) !== 0),
  OR: (values) => cellsOf(values).some((cell) => cell !== null && numberOf(cell) !== 0),
  IF: ([condition, yes = true, no = false]) => choose(condition, yes, no),
  IFERROR: ([value, instead = null]) => inPlaceOfErrors(value, instead, () => true),
  IFNA: ([value, instead = null]) =>
    inPlaceOfErrors(value, instead, ({ code }) => code === "notFound"),
};

/** Texts and blanks in ranges count for nothing, errors for all. */
function overNumbers(
  values: readonly Value[],
  operation: (numbers: readonly number[]) => PlainCell,
): Value {
  const cells = cellsOf(values);
  const error = cells.find((cell) => cell instanceof CalcError);
  return error ?? operation(cells.filter((cell): cell is number => typeof cell === "number"));
}

function onNumbers(
  operation: (...numbers: readonly number[]) => number,
): (values: readonly Value[]) => Value {
  return (values) =>
    lift(values, (...cells) => {
      const numbers = cells.map(numberOf);
      const error = numbers.find((number) => number instanceof CalcError);
      if (error !== undefined) {
        return error as CalcError;
      }
      const result = operation(...(numbers as number[]));
      return Number.isFinite(result) ? result : new CalcError("noResult", "the error #NUM!");
    });
}

/** Halves go away from zero, as in Excel. */
function round(value: number, digits = 0): number {
  const scaled = Number(`${Math.abs(value)}e${Math.trunc(digits)}`);
  return Math.sign(value) * Number(`${Math.round(scaled)}e${-Math.trunc(digits)}`);
}

function choose(condition: Value, yes: Value, no: Value): Value {
  if (!isBlock(condition)) {
    const number = numberOf(condition);
    return number instanceof CalcError ? number : number !== 0 ? yes : no;
  }
  return lift([condition, yes, no], (test, one, other) => (numberOf(test) !== 0 ? one : other));
}

function inPlaceOfErrors(
  value: Value,
  instead: Value,
  caught: (error: CalcError) => boolean,
): Value {
  const pick = (cell: PlainCell): PlainCell =>
    cell instanceof CalcError && caught(cell) && !isBlock(instead) ? instead : cell;
  return isBlock(value) ? value.map((row) => row.map(pick)) : pick(value);
}
