import { daySerial, FIRST_DATE, LAST_DATE } from "../core/dates";

/** Excel's day 0 as its serials count from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The Excel serial of an ISO day such as 2026-11-22; null where there is no such day. */
export function dateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) {
    return null;
  }
  const serial = daySerial(Number(match[1]), Number(match[2]), Number(match[3]));
  return isDate(serial) && isoDate(serial) === text.trim() ? serial : null;
}

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
/** Serials in texts of the years 2000 to 2099: other numbers are more likely something else. */
const TEXT_SERIALS = [36_526, 73_050] as const;

/**
 * The ISO days that a text may mean, as people and spreadsheets write them: 2025-11-18, 18.11.2025,
 * 11/18/2025, 18-Nov-2025, a serial. None for another text, two where day and month may be either.
 */
export function daysMeant(text: string): readonly string[] {
  const typed = text.trim().replace(/(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  if (/^\d+(\.\d+)?$/.test(typed)) {
    const serial = Math.floor(Number(typed));
    return serial >= TEXT_SERIALS[0] && serial < TEXT_SERIALS[1] ? [isoDate(serial)] : [];
  }
  const days = orders(typed).map(([year, month, day]) =>
    [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
  );
  return [...new Set(days.filter((day) => dateSerial(day) !== null))];
}

type Parts = readonly [year: string, month: string, day: string];

/** Points go with the day first; slashes and dashes with either. */
function orders(typed: string): readonly Parts[] {
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed) ?? [];
  if (year !== undefined) {
    return [[year, month, day]];
  }
  const [, first, sign, second, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  if (first !== undefined) {
    const dayFirst: Parts = [last, second, first];
    return sign === "." ? [dayFirst] : [dayFirst, [last, first, second]];
  }
  return named(typed);
}

/** A month in letters: 18-Nov-2025, 18. November 2025, Nov 18, 2025. */
function named(typed: string): readonly Parts[] {
  const [, day, name, year] =
    /^(\d{1,2})\.?[-\s]([a-z]{3,9})\.?[-\s](\d{4})$/i.exec(typed) ??
    reordered(/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(typed)) ??
    [];
  const month = name === undefined ? -1 : monthOf(name);
  return month < 0 ? [] : [[year, String(month + 1), day]];
}

function reordered(match: RegExpExecArray | null): readonly string[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

/** "Nov", "Sept", "November": the first letters of an English name, for other languages have others. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
}

/** The ISO day of an Excel serial, with the time where it has one: 2028-04-14 06:30. */
export function isoDate(serial: number): string {
  const iso = new Date(DAY_ZERO + Math.round(serial * 1440) * 60_000).toISOString();
  const time = iso.slice(11, 16);
  return time === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** The formula text of an ISO day, which reads the same in every locale. */
export function dateFormula(text: string): string {
  const [year, month, day] = text.trim().split("-").map(Number);
  return `DATE(${year},${month},${day})`;
}

export function isDate(serial: number): boolean {
  return serial >= FIRST_DATE && serial <= LAST_DATE;
}
