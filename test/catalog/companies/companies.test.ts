import fc from "fast-check";
import { company } from "../../../src/catalog/companies/company";
import { companyFacts } from "../../../src/catalog/companies/companyFacts";
import { contracts } from "../../../src/catalog/companies/contracts";
import { compile } from "../../../src/catalog/evaluate";
import { companies, figure, figures, tickers } from "../../../src/presets/companies";
import { contracts as presetContracts } from "../../../src/presets/contracts";
import { FIELDS, type Field } from "../../../src/presets/fields";
import { VINTAGES } from "../../../src/presets/vintages";
import { readCsvFile } from "../../readCsv";
import { answer } from "../../support";

const HEADER = ["ticker", "field", "value"];
const NUMERIC = FIELDS.filter(({ unit }) => unit !== "text" && unit !== "fraction");

it.each(VINTAGES)("fills a grid of every figure of %s", (vintage) => {
  const column = tickers().map((ticker) => [ticker]);
  const grid = compile(company)([column, [FIELDS.map(({ name }) => name)], vintage, null]);
  const published = grid.map((row) => row.filter((cell) => typeof cell !== "object"));
  expect(published).toEqual(
    tickers().map((ticker) => figures(ticker, vintage).map(({ value }) => value)),
  );
});

it("agrees with the data file on every preset", () => {
  const rows = readCsvFile("data/companies.csv").filter((row) => row[7] === "preset");
  const wrong = rows.filter(([ticker, field, value]) => {
    const [[cell]] = answer(company, [ticker, field]);
    return typeof cell === "number" ? cell !== Number(value) : cell !== value;
  });
  expect(rows.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

const overridden = fc.uniqueArray(
  fc.record({
    ticker: fc.constantFrom("MYCO", ...tickers()),
    field: fc.constantFrom<Field>(...NUMERIC),
    value: fc.double({ min: 0, max: 1e12, noNaN: true }),
  }),
  { selector: ({ ticker, field }) => `${ticker} ${field.name}`, maxLength: 30 },
);

it("prefers a team's figure where there is one and changes nothing else", () => {
  fc.assert(
    fc.property(overridden, fc.constantFrom<Field>(...NUMERIC), (own, field) => {
      const table = [
        HEADER,
        ...own.map((line) => [line.ticker, ` ${line.field.name.toUpperCase()}`, line.value]),
      ];
      const grid = answer(company, [tickers().map((t) => [t]), field.name, null, table]);
      tickers().forEach((ticker, row) => {
        const mine = own.find((line) => line.ticker === ticker && line.field === field);
        const expected = mine?.value ?? figure(ticker, field.name)?.value;
        expect(typeof grid[row][0] === "object" ? undefined : grid[row][0]).toBe(expected);
      });
    }),
  );
});

it("reads a team's table once for a whole grid, and again for the next call", () => {
  let reads = 0;
  const value = {
    type: "Double",
    get basicValue() {
      reads += 1;
      return 40;
    },
  };
  const table = [HEADER, ["RIOT", "hashrate_eh_s", value]];
  const column = Array.from({ length: 100 }, () => ["RIOT"]);
  const row = [Array.from({ length: 40 }, () => "hashrate_eh_s")];
  const grid = compile(company)([column, row, null, table]);
  expect(new Set(grid.flat())).toEqual(new Set([40]));
  const once = reads;
  expect(once).toBeLessThan(10);
  compile(company)(["RIOT", "hashrate_eh_s", null, table]);
  expect(reads).toBe(2 * once);
});

it("sees a figure edited in place in the next call", () => {
  const table: unknown[][] = [HEADER, ["RIOT", "hashrate_eh_s", 40]];
  const run = compile(company);
  expect(run(["RIOT", "hashrate_eh_s", null, table])).toEqual([[40]]);
  table[1][2] = 41;
  expect(run(["RIOT", "hashrate_eh_s", null, table])).toEqual([[41]]);
});

it.each([
  [["RIOT", "power_pipeline_mw", "latest"], "RIOT power_pipeline_mw: not published"],
  [["RIOT", "power_pipeline_mw"], "RIOT power_pipeline_mw: not published for 2025-Q3"],
  [
    [
      "RIOT",
      "debt_usd",
      null,
      [HEADER, [" RIOT ", "debt_usd", 1], ["HUT", "debt_usd", 1], ["riot", "Debt_USD", 2]],
    ],
    "overrides give riot debt_usd twice, in rows 2 and 4",
  ],
  [
    ["RIOT", "debt_usd", null, [HEADER, ["riot", "debt_usd", 1], [" RIOT ", "debt_usd", 2]]],
    "overrides give RIOT debt_usd twice, in rows 2 and 3",
  ],
])("answers %j with this sentence", (values, message) => {
  expect(answer(company, values)).toEqual([[expect.objectContaining({ message })]]);
});

it.each([
  ["RIOT", "power_secured_mw", "MW"],
  ["HIVE", "gpu_count", "number"],
  ["RIOT", "no such field", "text"],
])("knows the unit of %s %s: %s", (ticker, field, unit) => {
  const args = { ticker, field, vintage: "2025-Q3", overrides: undefined } as const;
  expect(company.result.unitOf?.(args)).toBe(unit);
});

it("says where a value comes from", () => {
  const args = { ticker: "RIOT", field: "debt_usd", vintage: "2025-Q3" } as const;
  const preset = company.sourceOf?.({ ...args, overrides: undefined });
  expect(preset).toMatch(/^principal; medium confidence; 2025-06-30, derived, https:\/\//);
  const overrides = [HEADER, ["RIOT", "debt_usd", 9e8]];
  expect(company.sourceOf?.({ ...args, overrides })).toBe("your own figure (overrides)");
});

it.each(tickers())("lists every published figure of %s with its source", (ticker) => {
  const [, ...rows] = answer(companyFacts, [ticker]);
  expect(rows.map(([field]) => field)).toEqual(figures(ticker).map(({ field }) => field));
  for (const [, , unit, basis, asOf, confidence, source] of rows) {
    expect([unit, basis]).not.toContain("");
    expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(["high", "medium", "low"]).toContain(confidence);
    expect(source).toMatch(/^https?:\/\//);
  }
});

it("lists every contract in a rectangle, and counts no part of an aggregate", () => {
  const [header, ...rows] = answer(contracts, []);
  expect(rows.length).toBe(presetContracts().length);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  const place = (head: string) => header.indexOf(head);
  const counted = rows.filter((row) => row[place("counts in totals")] === 1);
  expect(counted.every((row) => row[place("status")] === "signed")).toBe(true);
  expect(counted.map((row) => row[place("role")])).not.toContain("component");
});

it("reads path and tier of every company", () => {
  for (const { ticker } of companies()) {
    const [[path, tier]] = answer(company, [ticker, [["strategy_path", "strategy_tier"]]]);
    expect([typeof path, typeof tier]).toEqual(["string", "string"]);
  }
});
