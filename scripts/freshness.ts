/* Prints the readings to look up, the oldest first. Run: npx tsx scripts/freshness.ts [2026-12-31] */
import { quarterOf } from "../src/presets/quarter";
import { DUE_AFTER_QUARTERS, dueReadings } from "./freshness/freshness";

const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const due = dueReadings(quarterOf(day));
for (const { figure, quartersOld } of due) {
  const { ticker, field, asOf, confidence, sourceUrl } = figure;
  console.log([ticker, field, asOf, `${quartersOld} quarters`, confidence, sourceUrl].join("\t"));
}
console.log(`${due.length} readings are more than ${DUE_AFTER_QUARTERS} quarters old on ${day}`);
