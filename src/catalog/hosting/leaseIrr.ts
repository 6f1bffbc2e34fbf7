import { leaseIrr as irrOfLease } from "../../core/leaseIrr";
import { defineFunction } from "../define";
import { irrSteps, severalRates } from "./irrSteps";
import { LEASE_ASSUMPTIONS, leaseParameters } from "./leaseParameters";
import { leaseFlowColumns, leaseSteps } from "./leaseSteps";
import { CAP_RATES, HUT_BEACON_POINT, HUT_RIVER_BEND } from "./sources";

export const leaseIrr = defineFunction({
  name: "LEASE_IRR",
  group: "AI hosting",
  summary: "Return a year on the equity of building and letting, with debt, build time and exit.",
  parameters: leaseParameters,
  result: {
    label: "IRR of the equity",
    unit: "rate/year",
    formula: "(1+periodRate)^periodsPerYear-1",
    beyondFormulas: (args) => severalRates(leaseFlowColumns.flows(args)),
  },
  steps: [...leaseSteps, ...irrSteps(leaseFlowColumns)],
  assumptions: [
    ...LEASE_ASSUMPTIONS,
    "Rent in advance with debt over the whole term and no value at the end: the last debt service comes after the last rent, two rates solve that and the answer is #NUM!. End the debt a period earlier (amortisationYears of 14+11/12 for 15 years).",
    "Where no rate or several rates solve the cash flows the answer is #NUM!: without any equity, or where the debt left at the end exceeds the last NOI and no exit value is given.",
    "In plain formulas IRR needs the guess shown: without one it fails on monthly series. Where the last flow has the first one's sign there are none or several rates, and the formulas answer with an error as the function does.",
  ],
  sources: [HUT_RIVER_BEND, HUT_BEACON_POINT, CAP_RATES],
  examples: [
    {
      arguments: [2.45e9, 370989405, 15],
      result: 0.16811,
      note: "Hut 8 River Bend without debt and without value at the end; 15.38% if rent came once a year",
    },
    {
      arguments: [769230769.23, 85884000, 15, null, 1 / 15, 0.7, 0.065, null, 1, 12],
      result: 0.2268,
      note: "The 100 MW powered shell, one year to build, 70% debt, monthly, sold at 15 times NOI",
    },
    {
      arguments: [1e9, 110e6, 15, null, [[0.06], [0.07]], [[0, 0.5, 0.7]]],
      result: [
        [0.1687, 0.2145, 0.2559],
        [0.1627, 0.2076, 0.2485],
      ],
      note: "Exit cap rates down, leverage across, from one formula",
    },
    {
      arguments: [
        1e9,
        140e6,
        15,
        0.025,
        0.07,
        0.7,
        0.072,
        20,
        1.25,
        null,
        0.5,
        "capitalised",
        "advance",
        0.015,
      ],
      result: 0.27388,
      note: "Half a year late, interest added to the debt, rent in advance, 1.5% for the sale; 28.4% without all that",
    },
  ],
  keywords:
    "return of a lease, unlevered IRR of a lease, levered return, equity return, leverage, project finance, delay",
  // Equal rents of a year are one run.
  work: ({ termYears, buildYears, paymentsPerYear }) => termYears + buildYears * paymentsPerYear,
  compute: irrOfLease,
});
