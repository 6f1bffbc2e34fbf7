import { sum } from "./lists";
import { LAST_DATE, monthsLater } from "./dates";
import { invalidInput, noResult } from "./errors";
import { oneOrRow } from "./oneOrRow";
import { escalatedNoiUsdPerYear } from "./rent";

export interface LeaseWindowInputs {
  readonly itMw: Float64Array;
  /** The day each lease begins. */
  readonly startDates: Float64Array;
  /** These have one value a lease, or one for all. */
  readonly rentUsdPerKwMonth: Float64Array;
  readonly termYears: Float64Array;
  readonly escalatorRate: Float64Array;
  readonly noiMarginFraction: Float64Array;
  readonly fromDate: number;
  /** The day after the last one that counts. */
  readonly toDate: number;
}

/** Days; as many of these have passed at most as years. */
const LONGEST_YEAR = 366;

/** One year of one lease. */
export interface LeaseYear {
  /** Which lease, and which of its years, from 1. */
  readonly lease: number;
  readonly year: number;
  readonly startDate: number;
  readonly endDate: number;
  readonly daysWithin: number;
  readonly noiUsd: number;
}

/**
 * Every year of every lease, with what falls into the window from `fromDate` up to the day before
 * `toDate`: the year's NOI spread evenly over its days.
 *
 * @throws CalcError `noResult` where a lease ends after the last date there is.
 */
export function leaseYears(inputs: LeaseWindowInputs): LeaseYear[] {
  return Array.from(inputs.itMw.keys()).flatMap((row) => {
    checkEnd(inputs, row);
    return Array.from({ length: oneOrRow(inputs.termYears, row) }, (_, year) =>
      leaseYear(inputs, row, year + 1),
    );
  });
}

/** How many there are of all leases. */
export function leaseYearCount({ itMw, termYears }: LeaseWindowInputs): number {
  return termYears.length === 1 ? itMw.length * termYears[0] : sum(termYears);
}

/** Days of the window. @throws CalcError `invalidInput` where it is empty. */
export function windowDays({ fromDate, toDate }: LeaseWindowInputs): number {
  if (fromDate >= toDate) {
    throw invalidInput(`toDate must be after fromDate, got ${toDate} and ${fromDate}`);
  }
  return toDate - fromDate;
}

/** NOI of all leases within the window, in USD. */
export function noiBetweenUsd(inputs: LeaseWindowInputs): number {
  windowDays(inputs);
  let usd = 0;
  for (let row = 0; row < inputs.itMw.length; row++) {
    checkEnd(inputs, row);
    usd += leaseNoiUsd(inputs, row);
  }
  return usd;
}

/** Of one lease: only its years within the window are looked at. */
function leaseNoiUsd(inputs: LeaseWindowInputs, row: number): number {
  const elapsed = Math.floor((inputs.fromDate - inputs.startDates[row]) / LONGEST_YEAR);
  const term = oneOrRow(inputs.termYears, row);
  let usd = 0;
  for (let year = Math.max(0, elapsed) + 1; year <= term; year++) {
    const { startDate, noiUsd } = leaseYear(inputs, row, year);
    if (startDate >= inputs.toDate) {
      break;
    }
    usd += noiUsd;
  }
  return usd;
}

function leaseYear(inputs: LeaseWindowInputs, row: number, year: number): LeaseYear {
  const start = inputs.startDates[row];
  const startDate = monthsLater(start, 12 * (year - 1));
  const endDate = monthsLater(start, 12 * year);
  const within = Math.min(endDate, inputs.toDate) - Math.max(startDate, inputs.fromDate);
  const daysWithin = Math.max(0, within);
  const noiUsdPerYear = escalatedNoiUsdPerYear({
    itMw: inputs.itMw[row],
    rentUsdPerKwMonth: oneOrRow(inputs.rentUsdPerKwMonth, row),
    noiMarginFraction: oneOrRow(inputs.noiMarginFraction, row),
    escalatorRate: oneOrRow(inputs.escalatorRate, row),
    year,
  });
  const noiUsd = (noiUsdPerYear * daysWithin) / (endDate - startDate);
  return { lease: row + 1, year, startDate, endDate, daysWithin, noiUsd };
}

function checkEnd({ startDates, termYears }: LeaseWindowInputs, row: number): void {
  if (monthsLater(startDates[row], 12 * oneOrRow(termYears, row)) > LAST_DATE) {
    throw noResult(`the lease in row ${row + 1} ends after the year 9999`);
  }
}
