import { annuityFactor } from "../../core/paths";
import {
  capitalUsdPerKwYear,
  fuelUsdPerMwh,
  levelisedCostUsdPerMwh,
  mwhPerKwYear,
} from "../../core/levelisedCost";
import { discountRate, PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { annuityFormula, logRateFormula } from "../hosting/levelPayment";

export const lcoe = defineFunction({
  name: "LCOE",
  group: "Power market",
  summary: "Levelised cost of own generation: the price per MWh that pays for the plant.",
  parameters: {
    capexUsdPerKw: quantity({
      unit: "USD/kW",
      description: "Cost of the plant per kW, built or bought",
      min: 0,
    }),
    discountRate: { ...discountRate, description: "Yearly cost of capital" },
    lifeYears: quantity({
      unit: "years",
      description: "Years over which the plant must pay for itself",
      above: 0,
      max: 100,
      hint: "enter years, not months",
    }),
    capacityFactorFraction: quantity({
      unit: "fraction",
      description: "Energy generated over that at full power in all 8,760 hours",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
    }),
    fixedUsdPerKwYear: quantity({
      unit: "USD/kW-year",
      description: "Fixed operation and maintenance per kW and year",
      min: 0,
      default: 0,
    }),
    heatRateMmbtuPerMwh: quantity({
      unit: "MMBtu/MWh",
      description: "Fuel burned per MWh, at the higher heating value",
      min: 0,
      max: 100,
      hint: "MMBtu per MWh, so 6.8 for 6,800 Btu/kWh",
      default: 0,
    }),
    fuelUsdPerMmbtu: quantity({
      unit: "USD/MMBtu",
      description: "Fuel price, delivered",
      min: 0,
      default: 0,
    }),
    variableUsdPerMwh: quantity({
      unit: "USD/MWh",
      description: "Variable operation and maintenance per MWh",
      min: 0,
      default: 0,
    }),
  },
  result: {
    label: "Levelised cost of energy",
    unit: "USD/MWh",
    formula: "(capitalUsdPerKwYear+fixedUsdPerKwYear)/mwhPerKwYear+fuelUsdPerMwh+variableUsdPerMwh",
  },
  steps: [
    {
      key: "logDiscountRate",
      label: "ln(1 + discount rate)",
      unit: "number",
      formula: logRateFormula("discountRate"),
      value: (args) => Math.log1p(args.discountRate),
    },
    {
      key: "annuityYears",
      label: "Present value of 1 a year over the life",
      unit: "years",
      formula: annuityFormula("discountRate", "logDiscountRate", "lifeYears"),
      value: (args) => annuityFactor(args.discountRate, args.lifeYears),
    },
    {
      key: "capitalUsdPerKwYear",
      label: "Capital a year: what repays the plant with interest",
      unit: "USD/kW-year",
      formula: "capexUsdPerKw/annuityYears",
      value: capitalUsdPerKwYear,
    },
    {
      key: "mwhPerKwYear",
      label: "Energy of 1 kW in a year",
      unit: "MWh",
      formula: "8.76*capacityFactorFraction",
      value: mwhPerKwYear,
    },
    {
      key: "fuelUsdPerMwh",
      label: "Fuel",
      unit: "USD/MWh",
      formula: "heatRateMmbtuPerMwh*fuelUsdPerMmbtu",
      value: fuelUsdPerMwh,
    },
  ],
  assumptions: [
    "One level price over the life: rate and prices in the same money, both nominal or both real. Tax, grants, building time and decline of output are left out.",
    "What the plant's own use and losses take must be out of the capacity factor; 8,760 hours make a year.",
    "Not the price of firm power: back-up and grid access for the hours in which the plant stands cost extra.",
  ],
  sources: [
    {
      title: "NREL, System Advisor Model: LCOE by fixed charge rate",
      url: "https://sam.nrel.gov/financial-models/lcoe-calculator.html",
      retrieved: "2026-11-27",
    },
  ],
  examples: [
    {
      arguments: [2970, 0.09, 25, 0.85, 15, 6.8, 3.5, 2],
      result: 68.42,
      note: "A gas plant bought at the 2,970 USD/kW of MARA's Long Ridge (1.5bn USD for 505 MW), gas at 3.50",
    },
    {
      arguments: [1500, 0, 30, 0.5],
      result: 11.42,
      note: "At a rate of 0: 50 USD/kW-year over 4.38 MWh",
    },
  ],
  keywords:
    "levelized cost, cost of energy, behind the meter, gas turbine, generation, capital recovery, Long Ridge",
  compute: levelisedCostUsdPerMwh,
});
