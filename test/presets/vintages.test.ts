import { readData } from "../../scripts/presets";
import { newestBefore } from "../../src/presets/choose";
import { figure, history, tickers } from "../../src/presets/companies";
import { FIELDS } from "../../src/presets/fields";
import { balances } from "../../src/presets/securities";
import { siteGrids, sites } from "../../src/presets/sites";
import { VINTAGES } from "../../src/presets/vintages";

it("offers every quarter that has readings, and the newest of all", () => {
  expect(VINTAGES).toEqual([
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
    "latest",
  ]);
});

it("shows for a later quarter what the rule of the data marks, cell by cell", () => {
  const rows = readData("companies.csv").filter(({ vintage }) => vintage === "later");
  for (const vintage of VINTAGES.slice(1, -1)) {
    for (const ticker of tickers()) {
      for (const { name } of FIELDS) {
        const own = rows.filter(
          (row) => row.ticker === ticker && row.field === name && row.quarter === vintage,
        );
        const newest = own
          .map((row) => row.as_of)
          .sort()
          .at(-1);
        const ofDay = own.filter((row) => row.as_of === newest);
        const marked = ofDay.find(({ use }) => use === "latest") ?? ofDay.at(0);
        expect(figure(ticker, name, vintage)?.sourceUrl).toBe(marked?.source_url);
        expect(figure(ticker, name, vintage)?.asOf).toBe(newest);
      }
    }
  }
});

it("has every company's close at the quarter ends", () => {
  const closes = (["2025-Q4", "2026-Q1", "2026-Q2"] as const).map((quarter) =>
    tickers().map((ticker) => figure(ticker, "share_price_usd", quarter)?.asOf),
  );
  expect(closes.map((days) => [...new Set(days)])).toEqual([
    ["2025-12-31"],
    ["2026-03-31"],
    ["2026-06-30"],
  ]);
});

it("names the newest reading before an empty quarter, and no competing one", () => {
  expect(newestBefore(history("IREN", "cash_usd"), "2026-Q4")?.value).toBe(5_895_591_000);
  expect(newestBefore(history("IREN", "power_secured_mw"), "2025-Q4")?.asOf).toBe("2025-11-06");
  expect(newestBefore(history("HIVE", "cash_usd"), "2025-Q3")?.value).toBe(24_600_000);
  expect(newestBefore(history("RIOT", "power_pipeline_mw"), "2026-Q4")).toBeUndefined();
});

it("lists the grids of sites once", () => {
  expect(sites("nobody")).toEqual([]);
  expect(siteGrids()).toContain("ERCOT");
  expect(new Set(siteGrids()).size).toBe(siteGrids().length);
});

it("gives of each instrument the newest balance on or before a day", () => {
  const principal = (day?: string) =>
    balances("IREN", day).find(({ id }) => id === "iren_convertible_2029")?.principalUsd;
  expect(principal()).toBe(233_400_000);
  expect(principal("2025-12-07")).toBe(550_000_000);
  expect(principal("2025-10-30")).toBeUndefined();
  const ids = balances().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("adds the principal of securities to the debt of the presets where both are complete", () => {
  const debts = ["IREN", "CIFR", "CORZ", "MARA", "HUT", "CLSK", "WULF", "BITF"].map((ticker) => {
    const debt = figure(ticker, "debt_usd");
    const day = [debt?.asOf ?? "", "2025-09-30"].sort()[1];
    const sum = balances(ticker, day)
      .filter(({ type }) => ["convertible", "note", "loan"].includes(type))
      .reduce((total, { principalUsd }) => total + (principalUsd ?? 0), 0);
    return [ticker, sum / Number(debt?.value)];
  });
  for (const [ticker, ratio] of debts) {
    expect([ticker, Number(ratio).toFixed(3)]).toEqual([ticker, "1.000"]);
  }
});
