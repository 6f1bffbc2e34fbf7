import type { ChartBlock, Column, Model, TableBlock } from "../../models/describe";
import { tableColumns } from "../../models/rows";
import { chartModel, fieldLines } from "./chartModel";
import type { Inputs, NumberField } from "./picture";

export const EFFICIENCIES = [15, 20, 30] as const;
/** From 2 to 8 cents. */
export const POWER_PRICES = Array.from({ length: 13 }, (_, step) => (20 + step * 5) / 1000);

const CURVES: readonly Column[] = [
  ...EFFICIENCIES.map((efficiency): Column => ({
    key: `at${efficiency}`,
    label: `${efficiency} J/TH`,
    unit: "USD/BTC",
    formula: `=WATT.MINER_BREAKEVEN(${efficiency},{@price},{network},{reward})`,
  })),
  { key: "spot", label: "Bitcoin price", unit: "USD/BTC", formula: "={btcPrice}" },
];

const CURVE_TABLE: TableBlock = {
  kind: "table",
  key: "curves",
  title: "Breakeven by efficiency",
  columns: [{ key: "price", label: "Power price", unit: "USD/kWh" }, ...CURVES],
  rows: POWER_PRICES.map((price) => [price]),
};

const COMPANIES = tableColumns({
  ticker: { label: "Company", unit: "text" },
  efficiency: {
    label: "Efficiency",
    unit: "J/TH",
    formula: '=WATT.COMPANY({@ticker},"fleet_efficiency_j_th")',
  },
  price: {
    label: "Power price",
    unit: "USD/kWh",
    formula: '=WATT.COMPANY({@ticker},"power_price_usd_kwh")',
  },
  breakeven: {
    label: "Breakeven",
    unit: "USD/BTC",
    formula: "=WATT.MINER_BREAKEVEN({@efficiency},{@price},{network},{reward})",
  },
});

/** The curves as a table, the companies below, and a chart over both. */
export function breakevenModel(inputs: Inputs, fields: readonly NumberField[]): Model {
  const { companies } = inputs;
  return chartModel({
    id: "breakeven",
    name: "Breakeven chart",
    title: "Breakeven against power price",
    answer:
      '="At 5 cents a 20 J/TH machine stops below "&TEXT(WATT.MINER_BREAKEVEN(20,0.05,{network},{reward}),"#,##0")&" USD/BTC"',
    inputs: fieldLines(fields, inputs),
    blocks: [
      CURVE_TABLE,
      ...(companies.length === 0 ? [] : [companyTable(companies)]),
      chart(companies.length > 0),
    ],
    check: {
      label: "Twice the energy for a terahash, twice the breakeven",
      holds: "ABS({curves.at30#1}/{curves.at15#1}-2)<0.000000001",
    },
  });
}

function companyTable(companies: readonly string[]): TableBlock {
  return {
    kind: "table",
    key: "companies",
    title: "Companies",
    note: "Power prices are stated on different bases: =WATT.COMPANY_SOURCE says which.",
    columns: COMPANIES,
    rows: companies.map((ticker) => [ticker]),
  };
}

function chart(withCompanies: boolean): ChartBlock {
  const curves = CURVES.map(({ key, label }) => ({
    name: label,
    values: `{curves.${key}}`,
    categories: "{curves.price}",
  }));
  const points = {
    name: "Companies",
    values: "{companies.breakeven}",
    categories: "{companies.price}",
  };
  return {
    kind: "chart",
    name: "Breakeven",
    type: "scatter",
    title: "Breakeven bitcoin price over the power price",
    altText:
      "The breakeven rises with the power price, faster for less efficient machines; companies are points.",
    xAxis: "Power price (USD/kWh)",
    yAxis: "Breakeven (USD/BTC)",
    series: withCompanies ? [...curves, points] : curves,
  };
}
