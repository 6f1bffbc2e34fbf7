import { readData } from "../../scripts/presets";
import { checkCompanies } from "../../scripts/presets/companies";
import type { CsvRecord } from "../../scripts/csv";
import { changed } from "./changed";

const good = readData("companies.csv");
const preset = (ticker: string, field: string): CsvRecord => ({ ticker, field, use: "preset" });

it("finds nothing wrong with the shipped figures", () => {
  expect(checkCompanies(good)).toEqual([]);
});

const CIFR_HASHRATE = preset("CIFR", "hashrate_eh_s");
const CIFR_PRICE = preset("CIFR", "share_price_usd");

it.each<[string, CsvRecord, CsvRecord, string]>([
  ["no unit", CIFR_HASHRATE, { unit: "" }, "unit is empty"],
  ["the unit of another field", CIFR_HASHRATE, { unit: "MW" }, "unit is 'MW', allowed: EH/s"],
  ["no date", CIFR_HASHRATE, { as_of: "" }, "as_of is '', not a day"],
  ["a day that is none", CIFR_HASHRATE, { as_of: "2025-09-31" }, "as_of is '2025-09-31'"],
  ["no address", CIFR_HASHRATE, { source_url: "" }, "source_url is ''"],
  ["words for an address", CIFR_HASHRATE, { source_url: "the filing" }, "not a web address"],
  ["no note", CIFR_HASHRATE, { note: " " }, "note is empty"],
  ["an unknown field", CIFR_HASHRATE, { field: "hashrate" }, "'hashrate' is not in the vocabulary"],
  ["a field in capitals", CIFR_HASHRATE, { field: "HASHRATE_EH_S" }, "not in the vocabulary"],
  ["an unknown basis", CIFR_HASHRATE, { basis: "headline" }, "basis is 'headline', allowed"],
  ["an unknown ticker", CIFR_HASHRATE, { ticker: "CIPH" }, "ticker is 'CIPH'"],
  ["an unknown method", CIFR_HASHRATE, { method: "guessed" }, "method is 'guessed'"],
  ["an unknown confidence", CIFR_HASHRATE, { confidence: "sure" }, "confidence is 'sure'"],
  ["a value with separators", CIFR_HASHRATE, { value: "1,000" }, "value is '1,000'"],
  ["a negative value", CIFR_HASHRATE, { value: "-1" }, "value is '-1'"],
  ["a column too many", CIFR_HASHRATE, { comment: "" }, "comment is not a known column"],
  ["a percentage", preset("HUT", "subsidiary_stake_fraction"), { value: "80" }, "more than 1"],
  ["an unknown path", preset("HUT", "strategy_path"), { value: "hodl" }, "value is 'hodl'"],
  ["an unknown tier", preset("HUT", "strategy_tier"), { value: "big" }, "value is 'big'"],
  ["a preset of the later vintage", CIFR_HASHRATE, { vintage: "later" }, "use 'preset'"],
  ["news as preset", CIFR_HASHRATE, { as_of: "2025-12-01" }, "does not belong to vintage 2025-Q3"],
  ["an early share price", CIFR_PRICE, { as_of: "2025-11-07" }, "a preset share price is dated"],
  ["a late share price", CIFR_PRICE, { as_of: "2025-11-29" }, "a preset share price is dated"],
  [
    "old news",
    { ticker: "CIFR", field: "hpc_contracted_site_mw", use: "latest" },
    { as_of: "2025-11-18" },
    "does not belong to vintage later",
  ],
  [
    "a derived value without arithmetic",
    preset("CIFR", "power_secured_mw"),
    { note: "Sum of the sites." },
    "note shows no arithmetic",
  ],
  ["a quarter that is not the day's", CIFR_HASHRATE, { quarter: "2026-Q1" }, "is not that of"],
  ["no quarter", CIFR_HASHRATE, { quarter: "" }, "quarter is empty"],
  [
    "high confidence on a public tracker",
    CIFR_HASHRATE,
    { source_url: "https://github.com/rictsb/miner-app/blob/main/seed.json" },
    "rests on a public tracker",
  ],
  [
    "high confidence on a document that was not opened",
    CIFR_HASHRATE,
    { note: "Rounded. Document not opened." },
    "without a second source",
  ],
  ["a price off the market cap", CIFR_PRICE, { value: "15.1" }, "is not 15.1 x 395092054"],
])("finds %s", (...[, where, change, message]) => {
  expect(checkCompanies(changed(good, where, change)).join("\n")).toContain(message);
});

it("allows a market cap 2.9% off price times shares", () => {
  expect(checkCompanies(changed(good, CIFR_PRICE, { value: "15.0" }))).toEqual([]);
});

it("finds two presets and two latest rows of one field", () => {
  const earlier = { ticker: "CORZ", field: "share_price_usd", as_of: "2025-11-13" };
  expect(checkCompanies(changed(good, earlier, { use: "preset" }))).toContain(
    "CORZ share_price_usd: more than one preset",
  );
  const later = { ticker: "CORZ", field: "share_price_usd", as_of: "2025-12-15" };
  expect(checkCompanies(changed(good, later, { use: "latest" }))).toContain(
    "CORZ share_price_usd: more than one latest",
  );
});

it("finds a later row newer than the latest, or without one", () => {
  const latest = { ticker: "CORZ", field: "share_price_usd", as_of: "2026-08-21" };
  const without = checkCompanies(changed(good, latest, { use: "later" }));
  expect(without).toContain("CORZ share_price_usd 2026-06-30 later: newer than the latest row");
  const older = checkCompanies(changed(good, latest, { as_of: "2026-06-29", quarter: "2026-Q2" }));
  expect(older).toEqual(["CORZ share_price_usd 2026-06-30 later: newer than the latest row"]);
});

it("finds companies that are missing, out of order or split", () => {
  const withoutHive = good.filter(({ ticker }) => ticker !== "HIVE");
  expect(checkCompanies(withoutHive).join()).toContain("companies are IREN, CIFR, RIOT, CORZ");
  expect(checkCompanies([...good.slice(1), good[0]]).join()).toContain("each in one block");
});

it("finds a market cap that cannot be checked", () => {
  const shares = preset("CIFR", "shares_outstanding");
  expect(checkCompanies(changed(good, shares, { use: "earlier" }))).toEqual([
    "CIFR: market cap without a preset share price and share count",
  ]);
});
