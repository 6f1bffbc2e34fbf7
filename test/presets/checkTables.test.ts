import type { CsvRecord } from "../../scripts/csv";
import { readData } from "../../scripts/presets";
import { checkAsics } from "../../scripts/presets/asics";
import { checkContracts } from "../../scripts/presets/contracts";
import { checkDemand } from "../../scripts/presets/demand";
import { checkNetwork } from "../../scripts/presets/network";
import { checkSecurities } from "../../scripts/presets/securities";
import { checkSites } from "../../scripts/presets/sites";
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
      { id: "mara_starwood_2026" },
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
    [
      "a component without its aggregate",
      { id: "corz_neocloud_2026" },
      { counterparty: "Another neocloud" },
      "no counting aggregate",
    ],
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
    [
      "an unlocated source without a warning",
      { model: "Antminer S21 Immersion 301T" },
      { note: "" },
      "needs a warning",
    ],
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

describe("sites", () => {
  const good = readData("sites.csv");
  const horizon = { site_id: "iren_childress_horizon_1" };
  const sweetwater = { site_id: "iren_sweetwater_2" };

  it("are shipped without a problem", () => {
    expect(checkSites(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["a part larger than its whole", horizon, { gross_mw: "526" }, "parts have 751 gross_mw"],
    ["a part of nothing", horizon, { part_of: "iren_texas" }, "no whole site of the company"],
    ["a part of a part", horizon, { part_of: "iren_childress_horizon_2" }, "no whole site"],
    ["a part of another company", horizon, { part_of: "riot_rockdale" }, "no whole site"],
    ["more energized than there is", horizon, { energized_mw: "76" }, "76 MW energized of 75 MW"],
    ["more IT load than site load", horizon, { critical_it_mw: "76" }, "IT load 76 is above"],
    ["power before it is built", sweetwater, { energized_mw: "5" }, "with 5 MW energized"],
    ["a stage without power", horizon, { energized_mw: "0" }, "with nothing energized"],
    ["an unknown stage", horizon, { stage: "live" }, "stage is 'live'"],
    ["an unknown use", horizon, { use: "hpc" }, "use is 'hpc'"],
    ["a date that is none", horizon, { energization_date: "late 2026" }, "energization_date is"],
    ["a month that is none", horizon, { energization_date: "2026-13" }, "energization_date is"],
    ["a quarter that is none", horizon, { energization_date: "2026-Q5" }, "energization_date is"],
    ["a percentage", horizon, { ownership_fraction: "50" }, "is 50, more than 1"],
    ["no ownership", horizon, { ownership_fraction: "" }, "ownership_fraction is ''"],
    ["a state in words", horizon, { state: "Texas" }, "state is 'Texas'"],
    ["another company's id", horizon, { ticker: "CIFR" }, "does not start with cifr_"],
    ["an id with blanks", horizon, { site_id: "iren childress" }, "not a slug"],
    ["no address", horizon, { source_url: "" }, "source_url is ''"],
    ["no day", horizon, { as_of: "2026-08" }, "as_of is '2026-08'"],
    ["tracker data as fact", sweetwater, { confidence: "high" }, "rests on a public tracker"],
    ["an id twice", horizon, { site_id: "iren_childress_horizon_2" }, "more than one row"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkSites(changed(good, where, change)).join("\n")).toContain(message);
  });
});

describe("securities", () => {
  const good = readData("securities.csv");
  const notes = { security_id: "iren_convertible_2029", as_of: "2025-10-31" };
  const later = { security_id: "iren_convertible_2029", as_of: "2025-12-08" };
  const call = { security_id: "iren_convertible_2029_capped_call" };

  it("are shipped without a problem", () => {
    expect(checkSecurities(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["two balances of a day", later, { as_of: "2025-10-31" }, "more than one balance that day"],
    ["shares off the price", notes, { shares_underlying: "41000000" }, "is not 41000000 shares"],
    ["shares on a capped call", call, { shares_underlying: "1" }, "shares_underlying on a capped"],
    ["a capped call without a cap", call, { cap_price_usd: "" }, "a capped call without a cap"],
    ["a cap below conversion", call, { cap_price_usd: "13" }, "not above the conversion price"],
    ["a call on no notes", call, { security_id: "iren_capped_call" }, "belongs to no notes"],
    ["terms that change", later, { coupon_fraction: "0.04" }, "coupon_fraction differs"],
    ["a quarter off its day", notes, { quarter: "2025-Q3" }, "quarter 2025-Q3 is not that of"],
    ["a maturity in words", notes, { maturity: "in 2029" }, "maturity is 'in 2029'"],
    ["a maturity in a quarter", notes, { maturity: "2029-Q4" }, "maturity is '2029-Q4'"],
    ["an unknown type", notes, { type: "bond" }, "type is 'bond'"],
    ["no day", notes, { as_of: "" }, "as_of is ''"],
    ["tracker data as fact", notes, { confidence: "high" }, "rests on a public tracker"],
    ["an id with blanks", notes, { security_id: "iren 2029" }, "not a slug"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkSecurities(changed(good, where, change)).join("\n")).toContain(message);
  });

  it("may be 0.4% off principal over conversion price", () => {
    const change = { shares_underlying: "40470000" };
    expect(checkSecurities(changed(good, notes, change))).toEqual([]);
  });
});

describe("months of the network", () => {
  const good = readData("network-history.csv");
  const november = { month: "2025-11" };
  const halving = { month: "2024-04" };

  it("are shipped without a problem", () => {
    expect(checkNetwork(good)).toEqual([]);
  });

  it.each<BrokenRow>([
    ["a gap", november, { month: "2025-12" }, "does not follow 2025-10"],
    ["a month that is none", november, { month: "2025-13" }, "month is '2025-13'"],
    ["a hashprice off the price", november, { hashprice_usd_ph_day: "41.2" }, "but difficulty"],
    ["a halving forgotten", halving, { hashprice_usd_ph_day: "101" }, "but difficulty and price"],
    ["hashrate off difficulty", november, { hashrate_eh_s: "1200" }, "more than 8% off"],
    ["fees without the method", november, { method: "derived_subsidy_only" }, "the fee fraction"],
    ["no hashprice", november, { hashprice_usd_ph_day: "" }, "does not fit the hashprice ''"],
    ["no address", november, { source_url: "" }, "source_url is ''"],
    ["too many days", november, { days: "32" }, "days is 32, more than 31"],
  ])("with %s are found", (...[, where, change, message]) => {
    expect(checkNetwork(changed(good, where, change)).join("\n")).toContain(message);
  });
});
