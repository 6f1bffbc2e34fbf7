import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { dateSerial, edate, endOfMonth, partOfDay } from "./dateNatives";
import { INSPECTORS } from "./inspectors";
import { CHOOSERS } from "./choosers";
import { power, truthOf, type Truth } from "./operators";
import { TEXTS } from "./texts";
import { cellOf } from "../../sheet/address";
import {
  errorOf,
  fromCells,
  isBlock,
  lift,
  NotTraceable,
  numberOf,
  worked,
  type Native,
  type Operand,
} from "./value";

/** Works out one of Excel's own functions that stand in arguments most often. */
export function callNative(name: string, operands: readonly Operand[]): Operand {
  const [run, least, most] =
    NATIVES[name] ?? INSPECTORS[name] ?? CHOOSERS[name] ?? TEXTS[name] ?? [];
  if (run === undefined || least === undefined || most === undefined) {
    throw new NotTraceable(`${name} is worked out by Excel only`);
  }
  if (operands.length < least || operands.length > most) {
    throw new NotTraceable(`${name} takes another number of arguments`);
  }
  return run(operands);
}

/** Excel's limit. */
const MANY = 255;

const NATIVES: Readonly<Record<string, readonly [Native, number, number]>> = {
  SUM: [overNumbers(total), 1, MANY],
  AVERAGE: [overNumbers(average), 1, MANY],
  MIN: [overNumbers((numbers) => most(numbers, (a, b) => a < b)), 1, MANY],
  MAX: [overNumbers((numbers) => most(numbers, (a, b) => a > b)), 1, MANY],
  COUNT: [(operands) => worked(operands.flatMap(countable).length), 1, MANY],
  ABS: [onNumbers(Math.abs), 1, 1],
  INT: [onNumbers(Math.floor), 1, 1],
  SQRT: [onNumbers(Math.sqrt), 1, 1],
  EXP: [onNumbers(Math.exp), 1, 1],
  LN: [onNumbers(Math.log), 1, 1],
  MOD: [onNumbers(rest), 2, 2],
  POWER: [onNumbers(power), 2, 2],
  ROUND: [onNumbers(round), 2, 2],
  ROUNDUP: [onNumbers(outward(Math.ceil)), 2, 2],
  ROUNDDOWN: [onNumbers(outward(Math.floor)), 2, 2],
  DATE: [onNumbers(dateSerial), 3, 3],
  EDATE: [edate, 2, 2],
  EOMONTH: [endOfMonth, 2, 2],
  YEAR: [onNumbers(partOfDay("year")), 1, 1],
  DAY: [onNumbers(partOfDay("day")), 1, 1],
  MONTH: [onNumbers(partOfDay("month")), 1, 1],
  INDEX: [index, 2, 3],
  N: [numberIn, 1, 1],
  ISNUMBER: [tells((cell) => typeof cell === "number"), 1, 1],
  ISTEXT: [tells((cell) => typeof cell === "string"), 1, 1],
  ISERROR: [tells((cell) => cell instanceof CalcError), 1, 1],
  PI: [() => worked(Math.PI), 0, 0],
  TRUE: [() => worked(true), 0, 0],
  FALSE: [() => worked(false), 0, 0],
  NA: [() => worked(errorOf("notFound")), 0, 0],
  NOT: [([{ value }]) => worked(lift([value], (cell) => not(truthOf(cell)))), 1, 1],
  AND: [overTruths((truths) => truths.every(Boolean)), 1, MANY],
  OR: [overTruths((truths) => truths.some(Boolean)), 1, MANY],
  IF: [choose, 2, 3],
  IFERROR: [inPlaceOfErrors(() => true), 2, 2],
  IFNA: [inPlaceOfErrors(({ code }) => code === "notFound"), 2, 2],
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function average(numbers: readonly number[]): PlainCell {
  return numbers.length === 0 ? errorOf("divisionByZero") : total(numbers) / numbers.length;
}

function most(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  return numbers.length === 0 ? 0 : numbers.reduce((best, one) => (better(one, best) ? one : best));
}

/** Texts and TRUE count where they are typed, in cells and lists they do not; errors always do. */
function overNumbers(operation: (numbers: readonly number[]) => PlainCell): Native {
  return (operands) => {
    const found = operands.flatMap((operand) =>
      isTyped(operand) ? [numberOf(operand.value)] : cellsOf(operand),
    );
    const error = found.find((cell) => cell instanceof CalcError);
    const numbers = found.filter((cell): cell is number => typeof cell === "number");
    return worked(finite(error ?? operation(numbers)));
  };
}

function countable(operand: Operand): readonly PlainCell[] {
  const numbers = isTyped(operand) ? [numberOf(operand.value)] : cellsOf(operand);
  return numbers.filter((cell) => typeof cell === "number");
}

/** Whether a value is one of the formula's own and does not stand in cells or a list. */
function isTyped(operand: Operand): operand is Operand & { readonly value: PlainCell } {
  return operand.cells === null && !isBlock(operand.value);
}

function cellsOf({ value }: Operand): readonly PlainCell[] {
  return isBlock(value) ? value.flat() : [value];
}

function onNumbers(operation: (...numbers: readonly number[]) => number | CalcError): Native {
  return (operands) =>
    worked(
      lift(
        operands.map(({ value }) => value),
        (...cells) => {
          const numbers = cells.map(numberOf);
          const error = numbers.find((number) => number instanceof CalcError);
          return error ?? finite(operation(...(numbers as number[])));
        },
      ),
    );
}

function finite(cell: PlainCell): PlainCell {
  return typeof cell === "number" && !Number.isFinite(cell) ? errorOf("noResult") : cell;
}

/** Of a division, with the sign of what divides. */
function rest(number: number, divisor: number): number | CalcError {
  return divisor === 0
    ? errorOf("divisionByZero")
    : number - divisor * Math.floor(number / divisor);
}

/** Halves go away from zero, by the digits that are shown: 2.675 becomes 2.68, as in Excel. */
function round(value: number, digits: number): number {
  const places = Math.trunc(digits);
  const scaled = shifted(Math.abs(value), places);
  return scaled >= Number.MAX_SAFE_INTEGER
    ? value
    : Math.sign(value) * shifted(Math.round(scaled), -places);
}

/** Rounds away from zero or toward it, whatever the sign. */
function outward(rounded: (size: number) => number): (value: number, digits: number) => number {
  return (value, digits) => {
    const places = Math.trunc(digits);
    return Math.sign(value) * shifted(rounded(shifted(Math.abs(value), places)), -places);
  };
}

function shifted(value: number, places: number): number {
  const [digits, exponent] = value.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** One cell of a block; in a single row or column one number says which. */
function index([block, first, second]: readonly Operand[]): Operand {
  const rows = isBlock(block.value) ? block.value : [[block.value]];
  const across = second === undefined && rows.length === 1;
  const row = across ? 1 : first.value;
  const column = across ? first.value : second === undefined ? 1 : second.value;
  if (typeof row !== "number" || typeof column !== "number") {
    throw new NotTraceable("INDEX by anything but numbers is worked out by Excel only");
  }
  const [r, c] = [Math.trunc(row) - 1, Math.trunc(column) - 1];
  const cell = rows[r]?.[c];
  if (cell === undefined || (second === undefined && !across && rows[0].length > 1)) {
    throw new NotTraceable("INDEX of whole rows or beyond its block is worked out by Excel only");
  }
  return block.cells === null ? worked(cell) : fromCells(cellOf(block.cells, r, c), cell);
}

function numberIn([{ value, cells }]: readonly Operand[]): Operand {
  if (isBlock(value) && cells === null) {
    throw new NotTraceable("N of a list is worked out by Excel only");
  }
  const cell = isBlock(value) ? value[0][0] : value;
  return worked(cell === true ? 1 : typeof cell === "string" || cell === false ? 0 : (cell ?? 0));
}

function tells(is: (cell: PlainCell) => boolean): Native {
  return ([{ value }]) => worked(lift([value], is, true));
}

function not(truth: Truth): Truth {
  return truth instanceof CalcError ? truth : !truth;
}

/** Texts and blanks in cells are passed over; nothing left is no answer. */
function overTruths(operation: (truths: readonly boolean[]) => boolean): Native {
  return (operands) => {
    const truths = operands.flatMap((operand) =>
      isTyped(operand)
        ? [operand.value]
        : cellsOf(operand).filter((cell) => cell !== null && typeof cell !== "string"),
    );
    const found = truths.map(truthOf);
    const error = found.find((truth) => truth instanceof CalcError);
    return worked(
      error ??
        (found.length === 0 ? errorOf("invalidInput") : operation(found as readonly boolean[])),
    );
  };
}

function choose([condition, yes, no = worked(false)]: readonly Operand[]): Operand {
  if (!isBlock(condition.value)) {
    const truth = truthOf(condition.value);
    return truth instanceof CalcError ? worked(truth) : truth ? yes : no;
  }
  return worked(
    lift(
      [condition.value, yes.value, no.value],
      (test, one, other) => {
        const truth = truthOf(test);
        return truth instanceof CalcError ? truth : truth ? one : other;
      },
      true,
    ),
  );
}

function inPlaceOfErrors(caught: (error: CalcError) => boolean): Native {
  return ([{ value, cells }, instead]) => {
    const isCaught = (cell: PlainCell): boolean => cell instanceof CalcError && caught(cell);
    if (!isBlock(value)) {
      return isCaught(value) ? instead : { value, cells };
    }
    const pick = (cell: PlainCell, other: PlainCell): PlainCell => (isCaught(cell) ? other : cell);
    return worked(lift([value, instead.value], pick, true));
  };
}
