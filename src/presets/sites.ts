import { packedSites } from "./data/sites";
import { indexByName, lazy, toKey } from "./names";
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

/** The site of that id, whatever its case and outer blanks; undefined if there is none. */
export const findSite: (id: string) => Site | undefined = indexByName(all, ({ id }) => id);

/** Every grid that a site is on, in the order of the sites. */
export function siteGrids(): readonly string[] {
  return [...new Set(all().flatMap(({ grid }) => grid ?? []))];
}
