/** The day that a text begins with, such as 2026-08-01, as a date. */
export function dateOf(text: string): string {
  return `DATE(VALUE(LEFT(${text},4)),VALUE(MID(${text},6,2)),VALUE(MID(${text},9,2)))`;
}
