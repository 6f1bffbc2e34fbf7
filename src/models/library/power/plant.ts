import { lcoe } from "../../../catalog/power/lcoe";
import { callText } from "../../../formula/callText";
import type { Block, Line } from "../../describe";
import { calcLines, inputLines } from "../../rows";

/* A gas plant of one's own: what it costs to have, and by the MWh. */

const PLANTS = ["Bought", "New"] as const;

const prices = inputLines({
  capexBought: {
    label: "A plant that runs, bought with its land",
    unit: "USD/kW",
    values: [2970],
    name: "Plant_bought_USD_kW",
    standing: "derived",
    source: "longRidge",
    note: "1.5bn USD over 505 MW",
  },
  capexNew: {
    label: "A new combined-cycle plant",
    unit: "USD/kW",
    values: [2400],
    name: "Plant_new_USD_kW",
    standing: "sourced",
    source: "nextEra",
    note: "785 in 2022",
  },
});

const plant: readonly Line[] = [
  {
    kind: "calc",
    key: "capex",
    label: "Cost of the plant",
    unit: "USD/kW",
    formula: ["={capexBought}", "={capexNew}"],
  },
  ...inputLines({
    costOfCapital: {
      label: "Cost of capital of the plant",
      unit: "rate/year",
      format: "0.0%",
      values: [0.09, 0.09],
      standing: "assumption",
    },
    life: {
      label: "Years over which it must pay",
      unit: "years",
      format: "0",
      values: [25, 30],
      standing: "assumption",
      note: "The bought plant runs since 2021",
    },
    capacityFactor: {
      label: "Capacity factor",
      unit: "fraction",
      format: "0%",
      values: [0.85, 0.85],
      standing: "assumption",
      note: "Own use and outages taken off",
    },
    fixed: {
      label: "Fixed operation and maintenance",
      unit: "USD/kW-year",
      format: "0.0",
      values: [15, 15],
      standing: "assumption",
    },
    heatRate: {
      label: "Heat rate",
      unit: "MMBtu/MWh",
      format: "0.0",
      values: [6.8, 6.4],
      standing: "assumption",
      note: "6,800 and 6,400 Btu/kWh, higher heating value",
    },
    fuel: {
      label: "Gas, delivered",
      unit: "USD/MMBtu",
      format: "0.00",
      values: [3.8, 3.8],
      name: "Gas_USD_MMBtu",
      standing: "sourced",
      source: "eia",
      note: "At Henry Hub; local prices differ",
    },
    variable: {
      label: "Variable operation and maintenance",
      unit: "USD/MWh",
      values: [2, 2],
      standing: "assumption",
    },
    backUp: {
      label: "Back-up for the hours in which it stands",
      unit: "USD/MWh",
      values: [5, 5],
      standing: "placeholder",
      note: "LCOE is not the price of firm power",
    },
  }),
];

export const plantInputs: readonly Block[] = [
  { kind: "lines", title: "Generate: price of a gas plant", lines: prices },
  { kind: "lines", title: "Generate: terms of the plant", heads: PLANTS, lines: plant },
];

const plantLines = calcLines({
  lcoe: {
    label: "LCOE",
    unit: "USD/MWh",
    formula: `=${callText(lcoe, {
      capexUsdPerKw: "{capex}",
      discountRate: "{costOfCapital}",
      lifeYears: "{life}",
      capacityFactorFraction: "{capacityFactor}",
      fixedUsdPerKwYear: "{fixed}",
      heatRateMmbtuPerMwh: "{heatRate}",
      fuelUsdPerMmbtu: "{fuel}",
      variableUsdPerMwh: "{variable}",
    })}`,
    strong: true,
  },
  ofFuel: { label: "Of it, gas", unit: "USD/MWh", formula: "={heatRate}*{fuel}" },
  own: { label: "With back-up", unit: "USD/MWh", formula: "={lcoe}+{backUp}" },
  evenGas: {
    label: "Gas price at which it costs what firm grid power costs",
    unit: "USD/MMBtu",
    format: "0.00;(0.00)",
    formula: "={fuel}+({firm}-{own})/{heatRate}",
    note: "Below 0: never",
  },
});

export const plantBlock: Block = {
  kind: "lines",
  title: "What own generation costs",
  heads: PLANTS,
  lines: plantLines,
};
