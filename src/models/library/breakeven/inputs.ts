import type { Block, CompanyLine } from "../../describe";
import { companyLines, inputLines } from "../../rows";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";

export const efficiencyLine: CompanyLine = {
  kind: "company",
  key: "efficiency",
  label: "Fleet efficiency",
  unit: "J/TH",
  field: "fleet_efficiency_j_th",
  name: "Efficiency",
};

export const powerPriceLine: CompanyLine = {
  kind: "company",
  key: "powerPrice",
  label: "Power price",
  unit: "USD/kWh",
  field: "power_price_usd_kwh",
  name: "Power_price",
  note: "Bases differ between companies.",
};

/** Of the quarter to September 2025, which most of the published costs are of. */
export const COST_DIFFICULTY = 130e12;

export const breakevenInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Market and network",
    lines: [
      companyInput,
      vintageInput,
      ...datedMarket(vintageEnd),
      ...inputLines({
        otherCost: {
          label: "Other cost that stops with the machines",
          unit: "USD/PH/day",
          values: [0],
          name: "Other_cost",
          standing: "assumption",
          note: "Hosting or repairs per PH/s and day",
        },
        curvePrice: {
          label: "Power price of the shutdown curve",
          unit: "USD/kWh",
          values: [0.05],
          name: "Curve_power_price",
          standing: "assumption",
          source: "cambridge",
          note: "Base case of the index",
        },
        asOf: {
          label: "Day of the block height",
          unit: "date",
          values: [45979],
          standing: "your choice",
          note: "18 November 2025",
        },
      }),
    ],
  },
  {
    kind: "lines",
    title: "The company's fleet",
    heads: ["Used", "Your figure"],
    lines: [
      {
        kind: "company",
        key: "hashrate",
        label: "Hashrate",
        unit: "EH/s",
        field: "hashrate_eh_s",
        name: "Hashrate",
      },
      efficiencyLine,
      powerPriceLine,
    ],
  },
  {
    kind: "lines",
    title: "What the company says a bitcoin costs",
    heads: ["Used", "Your figure"],
    lines: [
      ...companyLines({
        headlineCost: {
          label: "Headline cost of one bitcoin",
          unit: "USD/BTC",
          field: "cost_per_btc_usd",
          note: "Compare equal bases only.",
        },
        cashCost: {
          label: "Cash cost of one bitcoin",
          unit: "USD/BTC",
          field: "cost_per_btc_cash_usd",
        },
        allInCost: {
          label: "All-in cost of one bitcoin",
          unit: "USD/BTC",
          field: "cost_per_btc_all_in_usd",
          note: "With depreciation.",
        },
      }),
      {
        kind: "input",
        key: "costDifficulty",
        label: "Mean difficulty in the period of the headline cost",
        unit: "difficulty",
        format: '0.00,,,,"T"',
        values: [COST_DIFFICULTY],
        standing: "assumption",
        source: "networkLog",
        note: "About July to September 2025; CLSK's cost is of a year, at about 116T",
      },
    ],
  },
];
