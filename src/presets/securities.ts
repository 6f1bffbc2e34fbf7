import { packedSecurities } from "./data/securities";
import { lazy, toKey } from "./names";
import type { Security } from "./securityTypes";
import { unpack } from "./table";

const all = lazy(() => unpack<Security>(packedSecurities()));

/** Every balance of the securities of one company, or of all, as the data lists them. */
export function securities(ticker?: string): readonly Security[] {
  if (ticker === undefined) {
    return all();
  }
  const key = toKey(ticker);
  return all().filter((security) => security.ticker === key);
}

/** Of each instrument the newest balance on or before a day; the newest of all without one. */
export function balances(ticker?: string, day = "9999-12-31"): readonly Security[] {
  const newest = new Map<string, Security>();
  for (const security of securities(ticker)) {
    const known = newest.get(security.id);
    if (security.asOf <= day && (known === undefined || security.asOf > known.asOf)) {
      newest.set(security.id, security);
    }
  }
  return [...newest.values()];
}
