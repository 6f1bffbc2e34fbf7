import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecords, type CsvRecord } from "../csv";

const FILE = path.join(__dirname, "../../data/published.csv");

/**
 * What comes of recomputing a published number: it follows from its inputs, does not, follows
 * because an input was solved for, or cannot be tested because its inputs were never published.
 * `derived` is a number that nobody published, but its inputs.
 */
export const VERDICTS = [
  "does_not_reproduce",
  "reproduces",
  "calibrated",
  "derived",
  "cannot_test",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The pages that show the ledger, each a part of it. */
export const PAGES = ["claims", "mining", "hosting"] as const;
export type Page = (typeof PAGES)[number];

/** A published number and the inputs it is said to follow from. */
export interface Claim {
  readonly id: string;
  readonly page: string;
  readonly claim: string;
  /** null where only the inputs were published. */
  readonly stated: number | null;
  readonly unit: string;
  /** How far off the number may be by what its source prints; null where it says "about". */
  readonly tolerance: number | null;
  readonly source: string;
  readonly sourceUrl: string;
  readonly statedOn: string;
  /** What a cell would hold to get the number from its inputs; empty where nothing can be computed. */
  readonly formula: string;
  /** As written, since the digits written say how exact it is; empty where nothing is expected. */
  readonly expected: string;
  readonly verdict: string;
  /** The input that was solved so that the number comes back, and its value in the formula; else empty. */
  readonly solvedFor: string;
  /** Why a number near enough to be called loose is ruled out by its inputs; else empty. */
  readonly exactBecause: string;
  readonly note: string;
}

export function readClaims(): readonly Claim[] {
  return readRecords(readFileSync(FILE, "utf8")).map(toClaim);
}

function toClaim(record: CsvRecord): Claim {
  return {
    id: record.id,
    page: record.page,
    claim: record.claim,
    stated: numberIn(record.stated_value),
    unit: record.unit,
    tolerance: numberIn(record.tolerance),
    source: record.source,
    sourceUrl: record.source_url,
    statedOn: record.stated_on,
    formula: record.formula,
    expected: record.expected,
    verdict: record.verdict,
    solvedFor: record.solved_for,
    exactBecause: record.exact_because,
    note: record.note,
  };
}

function numberIn(text: string): number | null {
  return text === "" ? null : Number(text);
}
