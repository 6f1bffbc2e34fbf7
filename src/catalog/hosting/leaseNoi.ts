import { leaseNoiUsdPerYear } from "../../core/poweredShell";
import { escalatedNoiUsdPerYear } from "../../core/rent";
import { itMw, noiMarginFraction, rentUsdPerKwMonth } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { escalatorRate } from "./arguments";
import { HUT_BEACON_POINT, HUT_RIVER_BEND, WULF_CORE42, WULF_FLUIDSTACK } from "./sources";

export const leaseNoi = defineFunction({
  name: "LEASE_NOI",
  group: "AI hosting",
  summary: "Net operating income of a lease in one of its years: rent less site costs.",
  parameters: {
    itMw,
    rentUsdPerKwMonth: {
      ...rentUsdPerKwMonth,
      description: "Rent of the first year per kW of critical IT power and month",
    },
    noiMarginFraction,
    year: quantity({
      unit: "year",
      description: "Lease year",
      min: 1,
      whole: true,
      hint: "count lease years from 1",
      default: 1,
    }),
    escalatorRate,
  },
  result: {
    label: "NOI",
    unit: "USD/year",
    formula: "firstYearNoiUsd*(1+escalatorRate)^(year-1)",
  },
  steps: [
    {
      key: "firstYearNoiUsd",
      label: "NOI of the first year",
      unit: "USD/year",
      formula: "itMw*12000*rentUsdPerKwMonth*noiMarginFraction",
      value: (args) =>
        leaseNoiUsdPerYear(args.itMw, args.rentUsdPerKwMonth, args.noiMarginFraction),
    },
  ],
  assumptions: [
    "Before corporate overheads, interest, depreciation and tax.",
    "The margin depends on the lease: 98% to 100% where the tenant pays all site costs (triple net), 70% to 90% where some stay (modified gross).",
    "The margin stays the same while the rent grows.",
  ],
  sources: [WULF_CORE42, WULF_FLUIDSTACK, HUT_RIVER_BEND, HUT_BEACON_POINT],
  examples: [
    {
      arguments: [60, 125, 0.7],
      result: 63000000,
      note: "TeraWulf and Core42: 125 USD/kW-month at 70% is the published 1.05m USD per MW",
    },
    {
      arguments: [200, 134.48, 0.85, [[1, 5, 10]]],
      result: [[274339200, 308771186.53, 357950431.43]],
      note: "Years 1, 5 and 10 of a 200 MW lease from one formula",
    },
  ],
  keywords: "site NOI, net operating income, triple net",
  compute: escalatedNoiUsdPerYear,
});
