import { SECONDS_PER_DAY } from "./units";

/* Excel's dates: days counted so that 1 March 1900 is 61. */

/** The first day that every spreadsheet counts alike: Excel has a 29 February 1900. */
export const FIRST_DATE = 61;
/** 31 December 9999. */
export const LAST_DATE = 2_958_465;
/** 1 January 1970, where JavaScript counts from. */
const EPOCH = 25_569;
const MILLISECONDS_PER_DAY = SECONDS_PER_DAY * 1000;

/** The same day so many months later, as EDATE counts: 31 January becomes 28 February. */
export function monthsLater(date: number, months: number): number {
  const day = new Date((date - EPOCH) * MILLISECONDS_PER_DAY);
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const later = Date.UTC(year, month, Math.min(day.getUTCDate(), lastOfMonth));
  return later / MILLISECONDS_PER_DAY + EPOCH;
}

/** Excel serial of a day; the month counts from 1, and a day 0 is the last of the month before. */
export function daySerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + EPOCH;
}

/** Excel serial of the last day of an ISO day, month, quarter ("2026-Q4") or year. */
export function lastSerialOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === "") {
    return daySerial(year, 13, 0);
  }
  if (rest.startsWith("Q")) {
    return daySerial(year, Number(rest.slice(1)) * 3 + 1, 0);
  }
  const [month, day] = rest.split("-").map(Number);
  return day === undefined ? daySerial(year, month + 1, 0) : daySerial(year, month, day);
}

/** The ISO month of an Excel serial: "2025-11". */
export function monthOfSerial(serial: number): string {
  const day = new Date((Math.floor(serial) - EPOCH) * MILLISECONDS_PER_DAY);
  return day.toISOString().slice(0, 7);
}
