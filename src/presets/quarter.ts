/** The calendar quarter of an ISO day: "2026-Q1" for 2026-02-28. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
