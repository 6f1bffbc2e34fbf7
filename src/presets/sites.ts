import { packedSites } from "./data/sites";
import { lazy, toKey } from "./names";
import type { Site } from "./siteTypes";
import { unpack } from "./table";

const all = lazy(() => unpack<Site>(packedSites()));

/** Sites of one company, or of all; parts stand below their whole, which already holds their MW. */
export function sites(ticker?: string): readonly Site[] {
  if (ticker === undefined) {
    return all();
  }
  const key = toKey(ticker);
  return all().filter((site) => site.ticker === key);
}

/** Every grid that a site is on, in the order of the sites. */
export function siteGrids(): readonly string[] {
  return [...new Set(all().flatMap(({ grid }) => grid ?? []))];
}
