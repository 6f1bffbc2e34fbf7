import type { ScheduleColumn } from "./define";
import type { Unit } from "../core/units";

/** Units that the label of a column says already. */
const SAID: ReadonlySet<Unit> = new Set(["number", "months", "year", "years"]);

/** The header above a schedule that spills: "Month", "Cost (USD)". */
export function tableHeader(columns: readonly ScheduleColumn[]): string[] {
  return columns.map(({ label, unit }) => (SAID.has(unit) ? label : `${label} (${unit})`));
}
