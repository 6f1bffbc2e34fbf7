import { readFileSync } from "node:fs";
import { parseCsv } from "../scripts/csv";

/** Rows of a CSV file, as texts. */
export function readCsvFile(file: string): string[][] {
  return parseCsv(readFileSync(file, "utf8"));
}
