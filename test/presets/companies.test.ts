import { companies, figure, figures, findCompany, tickers } from "../../src/presets/companies";
import { FIELDS, findField } from "../../src/presets/fields";
import { readings } from "../../src/presets/readings";

it("lists the nine of the article in its order, then four peers", () => {
  const nine = ["IREN", "CIFR", "RIOT", "CORZ", "MARA", "HUT", "CLSK", "BTDR", "HIVE"];
  expect(tickers()).toEqual([...nine, "WULF", "APLD", "GLXY", "BITF"]);
  expect(
    companies()
      .filter(({ peer }) => !peer)
      .map(({ ticker }) => ticker),
  ).toEqual(nine);
});

it.each(["MARA", "mara", "  Mara "])("finds the company of '%s'", (ticker) => {
  expect(findCompany(ticker)).toEqual({
    ticker: "MARA",
    name: "MARA Holdings, Inc. (formerly Marathon Digital)",
    peer: false,
  });
});

it.each(["", "MAR", "constructor", "__proto__", "toString"])("knows no company '%s'", (name) => {
  expect(findCompany(name)).toBeUndefined();
  expect(figure(name, "btc_held")).toBeUndefined();
  expect(figures(name)).toEqual([]);
  expect(readings(name, "btc_held")).toEqual([]);
  expect(figure("MARA", name)).toBeUndefined();
  expect(findField(name)).toBeUndefined();
});

it("gives a figure with unit, basis, date and source, whatever the spelling", () => {
  expect(figure(" riot", "Power_Price_USD_kWh ")).toMatchObject({
    ticker: "RIOT",
    field: "power_price_usd_kwh",
    value: 0.032,
    unit: "USD/kWh",
    basis: "net_of_credits",
    asOf: "2025-09-30",
    vintage: "2025-Q3",
    use: "preset",
    method: "sourced",
    confidence: "high",
    sourceUrl: "https://fintool.com/app/research/companies/RIOT/earnings/Q3%202025",
  });
});

it("gives newer facts for latest only, and the preset where nothing newer is known", () => {
  expect(figure("HUT", "hpc_contracted_it_mw")?.value).toBe(0);
  expect(figure("HUT", "hpc_contracted_it_mw", "latest")?.value).toBe(949);
  expect(figure("HUT", "strategy_tier", "latest")?.use).toBe("preset");
});

it("has nothing, not zero, for what was not published", () => {
  expect(figure("HIVE", "cash_usd")).toBeUndefined();
  expect(figure("HIVE", "cash_usd", "latest")?.value).toBe(26.2e6);
  expect(figure("RIOT", "power_pipeline_mw", "latest")).toBeUndefined();
});

it("gives the figures of a company in the order of the fields, one each", () => {
  const names = figures("bitf").map(({ field }) => field);
  expect(names).toEqual([
    "company_name",
    "primary_grid",
    "strategy_path",
    "strategy_tier",
    "power_pipeline_mw",
    "hpc_contracted_it_mw",
    "btc_held",
    "cash_usd",
    "liquidity_usd",
    "debt_usd",
    "shares_outstanding",
    "share_price_usd",
    "market_cap_usd",
    "btc_produced_quarter",
    "cost_per_btc_usd",
    "cost_per_btc_cash_usd",
  ]);
});

it("has no latest figure older than the preset it replaces", () => {
  for (const ticker of tickers()) {
    for (const latest of figures(ticker, "latest")) {
      const preset = figure(ticker, latest.field);
      expect(latest.asOf >= (preset?.asOf ?? "")).toBe(true);
    }
  }
});

it("describes every field for people", () => {
  for (const field of FIELDS) {
    expect(field.label).toMatch(/^[A-Z]/);
    expect(field.label).not.toContain("_");
    expect(field.meaning.length).toBeGreaterThan(20);
    expect(field.bases.length).toBeGreaterThan(0);
  }
  expect(new Set(FIELDS.map(({ label }) => label)).size).toBe(FIELDS.length);
});

it.each([
  ["share_price_usd", "#,##0.00"],
  ["market_cap_usd", "#,##0"],
  ["power_price_usd_kwh", "0.0000"],
  ["company_name", "General"],
])("formats %s as %s", (name, format) => {
  expect(findField(name)?.format).toBe(format);
});
