import { daySerial, FIRST_DATE, LAST_DATE, monthsLater } from "../../core/dates";
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

export function edate([day, months]: readonly Operand[]): Operand {
  const [from, count] = [day, months].map(({ value }) => {
    if (typeof value !== "number") {
      throw new NotTraceable("EDATE of anything but two numbers is worked out by Excel only");
    }
    return Math.trunc(value);
  });
  const to = monthsLater(daysAlike(from), count);
  return worked(to > LAST_DATE ? errorOf("noResult") : daysAlike(to));
}
