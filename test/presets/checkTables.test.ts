import type { CsvRecord } from "../../scripts/csv";
import { readData } from "../../scripts/presets";
import { checkAsics } from "../../scripts/presets/asics";
import { checkContracts } from "../../scripts/presets/contracts";
import { checkDemand } from "../../scripts/presets/demand";
import { checkSolutions } from "../../scripts/presets/solutions";
import { changed } from "./changed";

type BrokenRow = [string, CsvRecord, CsvRecord, string];

describe("contracts", () => {
  const good = readData("contracts.csv");
  const aws = { id: "cifr_aws_2025" };

  it("are shipped without a problem", () => {
    expect(checkContracts(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["a total off term x revenue", aws, { annual_revenue_usd: "360000000" }, "is not 5500000000"],
    ["a vintage too early", { id: "riot_amd_2026" }, { vintage: "2025-Q3" }, "must be later"],
    ["a vintage too late", aws, { vintage: "later" }, "vintage must be 2025-Q3"],
    [
      "a letter of intent in totals",
      { id: "mara_mplx_2025" },
      { counts_in_totals: "true" },
      "letter_of_intent",
    ],
    [
      "a cost in totals",
      { id: "hive_bell_manitoba_2025" },
      { counts_in_totals: "true" },
      "cost_side",
    ],
    [
      "a conditional contract in totals",
      { id: "btdr_tydal_2026" },
      { counts_in_totals: "true" },
      "conditional",
    ],
    [
      "a component in totals",
      { id: "corz_coreweave_200" },
      { counts_in_totals: "true" },
      "component counts",
    ],
    [
      "an aggregate out of totals",
      { id: "corz_coreweave_all" },
      { counts_in_totals: "false" },
      "no counting aggregate",
    ],
    ["a percentage", aws, { prepaid_fraction: "20" }, "prepaid_fraction is 20, more than 1"],
    [
      "more IT load than site load",
      aws,
      { it_mw: "301" },
      "IT load 301 is above the site load 300",
    ],
    ["an unknown type", aws, { type: "lease" }, "type is 'lease'"],
    ["an unknown status", aws, { status: "rumour" }, "status is 'rumour'"],
    ["no announcement", aws, { announced: "" }, "announced is ''"],
    ["no address", aws, { source_url: "" }, "source_url is ''"],
    ["an id twice", aws, { id: "iren_microsoft_2025" }, "iren_microsoft_2025: more than one row"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkContracts(changed(good, where, change)).join("\n")).toContain(message);
  });

  it("may be 0.9% off term x revenue", () => {
    expect(checkContracts(changed(good, aws, { annual_revenue_usd: "363366667" }))).toEqual([]);
  });
});

describe("mining machines", () => {
  const good = readData("asics.csv");
  const s21 = { model: "Antminer S21 200T" };

  it("are shipped without a problem", () => {
    expect(checkAsics(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["the reseller's wattage", s21, { power_w: "3200" }, "3200 W / 200 TH/s is not 17.5 J/TH"],
    ["no hashrate", s21, { hashrate_th_s: "" }, "hashrate_th_s is ''"],
    ["a year that is none", s21, { year: "24" }, "year is '24'"],
    ["no source", s21, { source_url: "" }, "source_url is ''"],
    ["an unlocated source without a warning", s21, { note: "" }, "needs a warning"],
    ["one model twice", s21, { model: "antminer  s19 95t" }, "ANTMINER S19 95T: more than one row"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkAsics(changed(good, where, change)).join("\n")).toContain(message);
  });
});

describe("demand scenarios", () => {
  const good = readData("demand-scenarios.csv");
  const sp2025 = { scenario: "sp_451_2025", year: "2025" };

  it("are shipped without a problem", () => {
    expect(checkDemand(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["mixed bases", sp2025, { basis: "average_load" }, "sp_451_2025: more than one basis"],
    ["mixed regions", sp2025, { region: "World" }, "sp_451_2025: more than one region"],
    ["a year twice", sp2025, { year: "2024" }, "years must rise"],
    ["years out of order", sp2025, { year: "2031" }, "years must rise"],
    ["a year that is none", sp2025, { year: "FY25" }, "year is 'FY25'"],
    [
      "a percentage",
      { scenario: "epri_2026_low" },
      { demand_gw: "9" },
      "share 9 is not a fraction",
    ],
    [
      "additions of unknown kind",
      { scenario: "ms_2025_09" },
      { note: "Need" },
      "Annual or Cumulative",
    ],
    [
      "mixed additions",
      { scenario: "goldman_aterio_additions", year: "2027" },
      { note: "Cumulative" },
      "annual and cumulative",
    ],
    ["no value", sp2025, { demand_gw: "" }, "demand_gw is ''"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkDemand(changed(good, where, change)).join("\n")).toContain(message);
  });
});

describe("power solutions", () => {
  const good = readData("power-solutions.csv");
  const gas = { solution: "gas_turbines" };

  it("are shipped without a problem", () => {
    expect(checkSolutions(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["a middle off centre", gas, { mid_gw: "18" }, "18 is not midway from 15 to 20"],
    ["low and high swapped", gas, { low_gw: "20", high_gw: "15" }, "is not midway from 20 to 15"],
    ["no address", gas, { source_url: "" }, "source_url is ''"],
    ["one way twice", gas, { solution: "fuel_cells" }, "fuel_cells: more than one row"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkSolutions(changed(good, where, change)).join("\n")).toContain(message);
  });
});
