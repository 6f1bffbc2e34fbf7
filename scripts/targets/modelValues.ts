import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecords } from "../csv";

export const MODEL_VALUES = path.join(__dirname, "../../data/model-values.csv");

/** What the sum of the parts gives, by vintage, company, contract and figure: `2025-Q3/IREN/base_value`. */
export interface ModelValue {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
}

export function readModelValues(): readonly ModelValue[] {
  return readRecords(readFileSync(MODEL_VALUES, "utf8")).map(({ key, value, unit }) => ({
    key,
    value: Number(value),
    unit,
  }));
}
