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
