import { readFileSync } from "node:fs";
import { presetFiles, readData } from "../../scripts/presets";
import { asics } from "../../src/presets/asics";
import { readings } from "../../src/presets/readings";
import { contracts } from "../../src/presets/contracts";
import { demandPoint, findScenario } from "../../src/presets/demand";
import { networkMonths } from "../../src/presets/network";
import { securityNote, siteNote } from "../../src/presets/notes";
import { securities } from "../../src/presets/securities";
import { sites } from "../../src/presets/sites";
import { powerSolutions } from "../../src/presets/solutions";

it.each(Object.entries(presetFiles()))("%s is what its CSV gives", (file, text) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

const amount = (cell: string): number | undefined => (cell === "" ? undefined : Number(cell));
const text = (cell: string): string | undefined => (cell === "" ? undefined : cell);

it("carries every company figure with all that makes it traceable", () => {
  for (const row of readData("companies.csv")) {
    expect(readings(row.ticker, row.field)).toContainEqual({
      ticker: row.ticker,
      field: row.field,
      value: row.unit === "text" ? row.value : Number(row.value),
      unit: row.unit,
      basis: row.basis,
      asOf: row.as_of,
      vintage: row.vintage,
      use: row.use,
      method: row.method,
      confidence: row.confidence,
      sourceUrl: row.source_url,
      note: row.note,
    });
  }
});

it("carries every contract, and nothing for what is unknown", () => {
  for (const row of readData("contracts.csv")) {
    const contract = contracts().find(({ id }) => id === row.id);
    expect(contract).toEqual({
      id: row.id,
      ticker: row.ticker,
      counterparty: row.counterparty,
      endTenant: text(row.end_tenant),
      type: row.type,
      status: row.status,
      role: contract?.role,
      siteMw: amount(row.site_mw),
      itMw: amount(row.it_mw),
      termYears: amount(row.term_years),
      totalContractValueUsd: amount(row.total_contract_value_usd),
      annualRevenueUsd: amount(row.annual_revenue_usd),
      prepaidFraction: amount(row.prepaid_fraction),
      escalatorRate: amount(row.escalator_rate),
      noiMarginFraction: amount(row.noi_margin_fraction),
      capexUsdPerItMw: amount(row.capex_usd_per_it_mw),
      creditSupport: text(row.credit_support),
      announced: row.announced,
      serviceStart: text(row.service_start),
      vintage: row.vintage,
      countsInTotals: row.counts_in_totals === "true",
      sourceUrl: row.source_url,
      note: row.note,
    });
  }
});

it("carries every site with its note, and nothing for what is unknown", () => {
  const rows = readData("sites.csv").map((row) => ({
    id: row.site_id,
    ticker: row.ticker,
    name: row.site,
    partOf: text(row.part_of),
    state: row.state,
    grid: text(row.grid),
    grossMw: amount(row.gross_mw),
    energizedMw: amount(row.energized_mw),
    criticalItMw: amount(row.critical_it_mw),
    use: row.use,
    tenant: text(row.tenant),
    stage: row.stage,
    energizationDate: text(row.energization_date),
    ownershipFraction: Number(row.ownership_fraction),
    asOf: row.as_of,
    sourceUrl: row.source_url,
    confidence: row.confidence,
    note: row.note,
  }));
  expect(sites().map((site) => ({ ...site, note: siteNote(site) }))).toEqual(rows);
});

it("carries every balance of every security with its note", () => {
  const rows = readData("securities.csv").map((row) => ({
    id: row.security_id,
    ticker: row.ticker,
    instrument: row.instrument,
    type: row.type,
    principalUsd: amount(row.principal_usd),
    couponFraction: amount(row.coupon_fraction),
    maturity: text(row.maturity),
    conversionPriceUsd: amount(row.conversion_price_usd),
    sharesUnderlying: amount(row.shares_underlying),
    exercisePriceUsd: amount(row.exercise_price_usd),
    capPriceUsd: amount(row.cap_price_usd),
    issued: text(row.issued),
    asOf: row.as_of,
    sourceUrl: row.source_url,
    confidence: row.confidence,
    note: row.note,
  }));
  expect(securities().map((one) => ({ ...one, note: securityNote(one) }))).toEqual(rows);
});

it("carries every month of the network", () => {
  const rows = readData("network-history.csv").map((row) => ({
    month: row.month,
    hashrateEhs: amount(row.hashrate_eh_s),
    difficulty: amount(row.difficulty),
    hashpriceUsdPerPhDay: amount(row.hashprice_usd_ph_day),
    btcPriceUsd: amount(row.btc_price_usd),
    feeFraction: amount(row.fee_fraction),
    revenueUsdPerPhDay: amount(row.hashprice_revenue_usd_ph_day),
    days: amount(row.days),
    method: row.method,
    confidence: row.confidence,
    sourceUrl: row.source_url,
    secondSourceUrl: text(row.source_url_2),
  }));
  expect(networkMonths()).toEqual(rows);
});

it("carries every machine in the order of the list", () => {
  const rows = readData("asics.csv").map((row) => ({
    model: row.model,
    maker: row.maker,
    hashrateThS: Number(row.hashrate_th_s),
    powerW: Number(row.power_w),
    efficiencyJTh: Number(row.efficiency_j_th),
    year: amount(row.year),
    source: row.source_url,
    note: row.note,
  }));
  expect(asics()).toEqual(rows);
});

it("carries every point of every demand scenario", () => {
  for (const row of readData("demand-scenarios.csv")) {
    const scenario = findScenario(row.scenario);
    expect(scenario).toMatchObject({ source: row.source, region: row.region, basis: row.basis });
    expect(scenario && demandPoint(scenario, Number(row.year))).toEqual({
      year: Number(row.year),
      value: Number(row.demand_gw),
      sourceUrl: row.source_url,
      note: row.note,
    });
  }
});

it("carries every way round the grid", () => {
  const rows = readData("power-solutions.csv").map((row) => ({
    solution: row.solution,
    lowGw: Number(row.low_gw),
    midGw: Number(row.mid_gw),
    highGw: Number(row.high_gw),
    sourceUrl: row.source_url,
    note: row.note,
  }));
  expect(powerSolutions()).toEqual(rows);
});
