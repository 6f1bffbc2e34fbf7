import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecords, type CsvRecord } from "../csv";

const FILE = path.join(__dirname, "../../data/claims.csv");

/**
 * What comes of recomputing a published number: it follows from its inputs, does not, follows
 * because an input was solved for, or cannot be tested because its inputs were never published.
 */
export const VERDICTS = ["does_not_reproduce", "reproduces", "calibrated", "cannot_test"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A published number and the inputs it is said to follow from. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly stated: number;
  readonly unit: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly statedOn: string;
  /** A function's name, `arithmetic`, or `none`. */
  readonly calculation: string;
  readonly inputs: Inputs;
  /** As written, since the digits written say how exact it is; empty where nothing is expected. */
  readonly expected: string;
  readonly verdict: string;
  readonly note: string;
}

export type Inputs = Readonly<Record<string, unknown>>;

export function readClaims(): readonly Claim[] {
  return readRecords(readFileSync(FILE, "utf8")).map(toClaim);
}

function toClaim(record: CsvRecord): Claim {
  return {
    id: record.id,
    claim: record.claim,
    stated: Number(record.stated_value),
    unit: record.unit,
    source: record.source,
    sourceUrl: record.source_url,
    statedOn: record.stated_on,
    calculation: record.function,
    inputs: JSON.parse(record.inputs_json) as Inputs,
    expected: record.expected_from_inputs,
    verdict: record.verdict,
    note: record.note,
  };
}
