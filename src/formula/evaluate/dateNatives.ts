import {
  daySerial,
  FIRST_DATE,
  LAST_DATE,
  lastSerialOf,
  monthOfSerial,
  monthsLater,
} from "../../core/dates";
import type { CalcError } from "../../core/errors";
import { errorOf, NotTraceable, worked, type Operand } from "./value";

export function dateSerial(...parts: readonly number[]): number | CalcError {
  const [given, month, day] = parts.map(Math.trunc);
  const year = given < 1900 ? given + 1900 : given;
  if (given < 0 || year > 9999) {
    return errorOf("noResult");
  }
  // Counted on from a month before March, Excel passes the day that never was.
  daysAlike(daySerial(year, month, 1));
  return daysAlike(daySerial(year, month, day));
}

/** Before March 1900 Excel counts a day that never was. */
function daysAlike(serial: number): number {
  if (serial < FIRST_DATE) {
    throw new NotTraceable("days before March 1900 are counted by Excel only");
  }
  return serial;
}

export function edate(operands: readonly Operand[]): Operand {
  return shifted(operands, (to) => to);
}

export function endOfMonth(operands: readonly Operand[]): Operand {
  return shifted(operands, (to) => lastSerialOf(monthOfSerial(to)));
}

/** So many months later, and from there to a day of that month. */
function shifted([day, months]: readonly Operand[], inMonth: (to: number) => number): Operand {
  const [from, count] = [day, months].map(({ value }) => {
    if (typeof value !== "number") {
      throw new NotTraceable(
        "months are counted by Excel only where not from one number by another",
      );
    }
    return Math.trunc(value);
  });
  const to = inMonth(monthsLater(daysAlike(from), count));
  return worked(to > LAST_DATE ? errorOf("noResult") : daysAlike(to));
}

export function partOfDay(part: "year" | "month" | "day"): (date: number) => number | CalcError {
  return (date) => {
    const serial = daysAlike(Math.trunc(date));
    if (serial > LAST_DATE) {
      return errorOf("noResult");
    }
    const [year, month] = monthOfSerial(serial).split("-").map(Number);
    return { year, month, day: serial - daySerial(year, month, 1) + 1 }[part];
  };
}
