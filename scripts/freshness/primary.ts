import type { CsvRecord } from "../csv";

/** Filings, wire services and companies' own sites: what is not copied, summed up or tracked. */
const PRIMARY =
  /^https?:\/\/(www\.|archive\.)?(sec\.gov|fast-edgar\.com|globenewswire\.com|prnewswire\.com|businesswire\.com|riotplatforms\.com|ir\.mara\.com|investors\.corescientific\.com|investors\.cipherdigital\.com|investor\.galaxy\.com|bitdeer\.gcs-web\.com)\//;
/** A price has no filing, a market cap follows from it, and a path is our own reading. */
const WITHOUT_DOCUMENT = ["share_price_usd", "market_cap_usd", "strategy_path", "strategy_tier"];

export interface PrimaryShare {
  readonly all: number;
  readonly primary: number;
  /** Of the primary ones, known from an index or article that cites the document. */
  readonly unopened: number;
}

/** How many of some readings rest on a primary document. */
export function primaryShare(records: readonly CsvRecord[]): PrimaryShare {
  const documented = records.filter(({ field }) => !WITHOUT_DOCUMENT.includes(field));
  const primary = documented.filter(({ source_url: url }) => PRIMARY.test(url));
  return {
    all: documented.length,
    primary: primary.length,
    unopened: primary.filter(({ note }) => note.includes("Document not opened.")).length,
  };
}

/** The presets, and what came later. */
export function primaryShares(records: readonly CsvRecord[]): {
  readonly presets: PrimaryShare;
  readonly later: PrimaryShare;
} {
  return {
    presets: primaryShare(records.filter(({ use }) => use === "preset")),
    later: primaryShare(records.filter(({ vintage }) => vintage === "later")),
  };
}
