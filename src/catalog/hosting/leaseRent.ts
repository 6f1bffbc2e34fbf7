import { leaseRentUsdPerKwMonth, rentYears } from "../../core/rent";
import { itMw } from "../common";
import { defineFunction } from "../define";
import { contractValueUsd, escalatorRate, termYears } from "./arguments";
import { CORZ_COREWEAVE, HUT_RIVER_BEND, WULF_CORE42, WULF_FLUIDSTACK } from "./sources";

/** First-year rents count whole years. */
const wholeFromYear1 = {
  stepsInOne: ({ basis }: Readonly<Record<string, unknown>>) => Number(basis === "year1"),
} as const;

export const leaseRent = defineFunction({
  name: "LEASE_RENT",
  group: "AI hosting",
  summary: "Rent per kW of critical IT power and month that a lease's contract value means.",
  parameters: {
    contractValueUsd,
    itMw,
    termYears: { ...termYears, ...wholeFromYear1 },
    escalatorRate,
    basis: {
      kind: "choice",
      description: "Average rent over the term, or the rent of the first year",
      choices: ["average", "year1"],
      default: "year1",
    },
  },
  result: {
    label: "Rent",
    unit: "USD/kW-month",
    formula: "contractValueUsd/(itMw*12000*rentYears)",
  },
  steps: [
    {
      key: "rentYears",
      label: "Years of rent: of the term, or of first-year rents that the escalator makes of it",
      unit: "years",
      formula:
        'IF(basis="average",termYears,IF(termYears<>INT(termYears),VALUE("refused"),' +
        "IF(ABS(escalatorRate)<0.000001," +
        "termYears*(1+escalatorRate*(termYears-1)/2*(1+escalatorRate*(termYears-2)/3))," +
        "((1+escalatorRate)^termYears-1)/escalatorRate)))",
      value: rentYears,
    },
  ],
  assumptions: [
    "The first year's rent is what LEASE_NOI, POWERED_SHELL_VALUE and LEASE_IRR take; the average given to them counts the escalator twice.",
    "The average does not use the escalator. A headline value over its years overstates the first year's rent: by 24% over 15 years and 15% over 10 at 3%.",
    "The 3% escalator is published for four of the leases found; for the others it is assumed.",
    "Megawatts are critical IT: with site (gross) megawatts the rent comes out 20% to 50% too low, the commonest error in published comparisons.",
    "Contract values count the base term, without extensions and pass-through power unless the company says otherwise.",
  ],
  sources: [CORZ_COREWEAVE, WULF_FLUIDSTACK, HUT_RIVER_BEND, WULF_CORE42],
  examples: [
    {
      arguments: [10.2e9, 590, 12, null, "average"],
      result: 120.06,
      note: "Core Scientific and CoreWeave, published as 1.44 million USD per MW and year",
    },
    {
      arguments: [
        [[3.7e9], [7e9], [5e9]],
        [[200], [245], [200]],
        [[10], [15], [15]],
        null,
        [["average", "year1"]],
      ],
      result: [
        [154.17, 134.48],
        [158.73, 128.02],
        [138.89, 112.01],
      ],
      note: "A table of signed leases in one formula: TeraWulf, Hut 8 River Bend, Applied Digital",
    },
  ],
  keywords:
    "rent needed for a return, rent from a contract value, monthly rent per kilowatt, rent needed for an IRR, lease rate, kW-month, TCV, colocation",
  compute: leaseRentUsdPerKwMonth,
});
