import { contractRows } from "./data/contracts";
import { lazy, toKey } from "./names";
import type { Contract } from "./types";

const all = lazy(contractRows);

/**
 * AI and HPC contracts of one company, or of all: letters of intent, parts of an aggregate and money
 * flowing out are among them. Sum only those with `countsInTotals`.
 */
export function contracts(ticker?: string): readonly Contract[] {
  if (ticker === undefined) {
    return all();
  }
  const key = toKey(ticker);
  return all().filter((contract) => contract.ticker === key);
}
