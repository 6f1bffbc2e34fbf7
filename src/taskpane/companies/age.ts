/* How old a figure is. The pane may look at the clock; functions never do. */

const DAY_MS = 86_400_000;
/** Quarters are reported within this many days of their end. */
const REPORTED_WITHIN_DAYS = 50;

/** "374 days old", "12 days old"; "" for a day that is none, or that lies ahead. */
export function ageText(asOf: string, now = new Date()): string {
  const days = daysSince(asOf, now);
  return days === null || days < 0 ? "" : days === 1 ? "1 day old" : `${days} days old`;
}

/** Whether the quarter after that of the figure has ended long enough ago to be reported. */
export function isStale(asOf: string, now = new Date()): boolean {
  const day = dayOf(asOf);
  if (day === null) {
    return false;
  }
  // The figure of a day within a quarter is followed by that quarter's end.
  const quarter = Math.floor(day.getUTCMonth() / 3);
  const isEnd = new Date(day.getTime() + DAY_MS).getUTCDate() === 1 && day.getUTCMonth() % 3 === 2;
  const next = Date.UTC(day.getUTCFullYear(), (quarter + (isEnd ? 2 : 1)) * 3, 0);
  return now.getTime() > next + REPORTED_WITHIN_DAYS * DAY_MS;
}

function daysSince(asOf: string, now: Date): number | null {
  const day = dayOf(asOf);
  return day === null ? null : Math.floor((now.getTime() - day.getTime()) / DAY_MS);
}

function dayOf(asOf: string): Date | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? new Date(`${asOf}T00:00:00Z`) : null;
  return day === null || Number.isNaN(day.getTime()) ? null : day;
}
