import { SECONDS_PER_DAY } from "./units";

/* Excel's dates: days counted so that 1 March 1900 is 61. */

/** The first day that every spreadsheet counts alike: Excel has a 29 February 1900. */
export const FIRST_DATE = 61;
/** 31 December 9999. */
export const LAST_DATE = 2_958_465;
/** 1 January 1970, where JavaScript counts from. */
const EPOCH = 25_569;
const MILLISECONDS_PER_DAY = SECONDS_PER_DAY * 1000;

/** The same day so many years later, as EDATE counts: 29 February becomes 28 where it must. */
export function yearsLater(date: number, years: number): number {
  const day = new Date((date - EPOCH) * MILLISECONDS_PER_DAY);
  const year = day.getUTCFullYear() + years;
  const month = day.getUTCMonth();
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const later = Date.UTC(year, month, Math.min(day.getUTCDate(), lastOfMonth));
  return later / MILLISECONDS_PER_DAY + EPOCH;
}
