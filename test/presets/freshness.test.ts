import { readData } from "../../scripts/presets";
import {
  dueReadings,
  newestQuarter,
  newestReadings,
  quartersBetween,
} from "../../scripts/freshness/freshness";
import { primaryShares } from "../../scripts/freshness/primary";
import { freshnessReport } from "../../scripts/freshness/report";
import { companies, figure, findCompany } from "../../src/presets/companies";
import type { Company } from "../../src/presets/types";

const records = readData("companies.csv");
const iren = findCompany("IREN") as Company;

it("counts quarters across years", () => {
  expect(quartersBetween("2025-Q3", "2025-Q3")).toBe(0);
  expect(quartersBetween("2025-Q3", "2026-Q1")).toBe(2);
  expect(quartersBetween("2026-Q1", "2025-Q4")).toBe(-1);
});

it("takes the newest reading of each field, and its age from the quarter asked for", () => {
  const secured = newestReadings(iren, "2027-Q1").find(
    ({ figure: { field } }) => field === "power_secured_mw",
  );
  expect(secured).toMatchObject({ figure: { value: 4810, asOf: "2026-10-06" }, quartersOld: 1 });
  expect(newestQuarter()).toBe("2026-Q4");
});

it("lists what is more than two quarters old, the oldest first", () => {
  const due = dueReadings("2026-Q4");
  expect(due.every(({ quartersOld }) => quartersOld > 2)).toBe(true);
  expect(due.map(({ quartersOld }) => quartersOld)).toEqual(
    due.map(({ quartersOld }) => quartersOld).sort((a, b) => b - a),
  );
  const corz = due.filter(({ figure: { ticker, asOf } }) => ticker === "CORZ" && asOf < "2024-07");
  expect(corz.map(({ figure: { field } }) => field)).toContain("fleet_efficiency_j_th");
  expect(dueReadings("2024-Q2")).toEqual([]);
});

it("shows every newest reading with its day and source", () => {
  const report = freshnessReport(records);
  for (const { ticker } of companies()) {
    expect(report).toContain(`## ${ticker}\n`);
  }
  const { asOf, sourceUrl } = figure("HUT", "cash_usd", "latest") ?? {};
  const line = report
    .split("\n")
    .find((text) => text.includes("`cash_usd`") && text.includes(sourceUrl ?? "?"));
  expect(line).toContain(asOf);
  expect(line).toContain("low");
});

// May only rise: replace the figures by larger ones when documents take the place of copies.
it("rests on primary documents as far as it did", () => {
  const { presets, later } = primaryShares(records);
  expect(presets.primary / presets.all).toBeGreaterThanOrEqual(59 / 221);
  expect((presets.primary - presets.unopened) / presets.all).toBeGreaterThanOrEqual(45 / 221);
  expect(later.primary / later.all).toBeGreaterThanOrEqual(106 / 252);
});
