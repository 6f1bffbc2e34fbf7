const MS_PER_DAY = 86_400_000;
/** Excel's day 0 as its serials count from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** 31 December 9999, Excel's last day: catches dates typed as 20251118. */
export const LAST_SERIAL = 2_958_465;

/** Excel serial of a day; the month counts from 1, and a day 0 is the last of the month before. */
export function daySerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - DAY_ZERO) / MS_PER_DAY;
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
  return new Date(DAY_ZERO + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 7);
}
