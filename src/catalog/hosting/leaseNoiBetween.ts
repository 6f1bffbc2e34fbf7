import { leaseYearCount, leaseYears, noiBetweenUsd, windowDays } from "../../core/leaseWindow";
import { dateBounds, itMw, noiMarginFraction, rentUsdPerKwMonth, WHOLE_DATE_HINT } from "../common";
import { defineFunction, type SeriesParameter } from "../define";
import { quantity } from "../quantity";
import { oneOrRowFormula } from "../oneOrRow";
import { escalatorRate, termYears } from "./arguments";
import { HUT_BEACON_POINT, HUT_RIVER_BEND, WULF_FLUIDSTACK } from "./sources";

const perLease = {
  kind: "series",
  blanks: "skip",
  orOne: true,
} as const satisfies Partial<SeriesParameter>;

const day = { ...dateBounds, unit: "date", whole: true, hint: WHOLE_DATE_HINT } as const;

const START = "INDEX(startDates,leaseRow)";
const ofLease = (series: string): string => oneOrRowFormula(series, "leaseRow");

export const leaseNoiBetween = defineFunction({
  name: "LEASE_NOI_BETWEEN",
  group: "AI hosting",
  summary: "NOI of leases between two dates, each from its own start and with its own steps.",
  parameters: {
    itMw: {
      ...itMw,
      kind: "series",
      blanks: "skip",
      description: "Critical IT power of each lease",
    },
    rentUsdPerKwMonth: {
      ...rentUsdPerKwMonth,
      ...perLease,
      description: "Rent of its first year per kW of critical IT power and month",
    },
    startDates: {
      ...day,
      kind: "series",
      blanks: "skip",
      description: "The day that rent begins",
    },
    termYears: {
      ...termYears,
      ...perLease,
      whole: true,
      description: "Base term of each lease",
      hint: "whole years: split a lease that ends within one",
    },
    fromDate: quantity({ ...day, description: "First day that counts" }),
    toDate: quantity({ ...day, description: "The day after the last that counts" }),
    escalatorRate: { ...escalatorRate, ...perLease },
    noiMarginFraction: { ...noiMarginFraction, ...perLease },
  },
  result: {
    label: "NOI between the dates",
    unit: "USD",
    formula: 'IF(windowDays>0,SUM(noiWithinUsd[]),VALUE("refused"))',
  },
  steps: [
    {
      key: "windowDays",
      label: "Days that count",
      unit: "days",
      formula: 'IF(fromDate<toDate,toDate-fromDate,VALUE("refused"))',
      value: windowDays,
    },
    {
      key: "leaseYears",
      label: "Each year of each lease and what of it falls between the dates",
      columns: [
        {
          key: "leaseRow",
          label: "Lease",
          unit: "number",
          first: "1",
          formula: `IF(leaseYear[-1]<${oneOrRowFormula("termYears", "leaseRow[-1]")},leaseRow[-1],leaseRow[-1]+1)`,
        },
        {
          key: "leaseYear",
          label: "Lease year",
          unit: "year",
          first: "1",
          formula: "IF(leaseRow=leaseRow[-1],leaseYear[-1]+1,1)",
        },
        {
          key: "yearStart",
          label: "Begins",
          unit: "date",
          formula: `EDATE(${START},12*(leaseYear-1))`,
        },
        {
          key: "yearEnd",
          label: "Ends before",
          unit: "date",
          formula: `EDATE(${START},12*leaseYear)`,
        },
        {
          key: "daysWithin",
          label: "Days that count",
          unit: "days",
          formula: "MAX(0,MIN(yearEnd,toDate)-MAX(yearStart,fromDate))",
        },
        {
          key: "noiWithinUsd",
          label: "NOI of these days",
          unit: "USD",
          formula:
            `INDEX(itMw,leaseRow)*12000*${ofLease("rentUsdPerKwMonth")}*${ofLease("noiMarginFraction")}` +
            `*(1+${ofLease("escalatorRate")})^(leaseYear-1)*daysWithin/(yearEnd-yearStart)`,
        },
      ],
      rowCount: "SUM(termYears)*ROWS(itMw)/ROWS(termYears)",
      rows: leaseYearCount,
      values: (args) =>
        leaseYears(args).map((row) => [
          row.lease,
          row.year,
          row.startDate,
          row.endDate,
          row.daysWithin,
          row.noiUsd,
        ]),
    },
  ],
  assumptions: [
    "Rent is earned evenly over the days of a lease year, from its start on; it steps once a year on that day. Free months, ramps and renewals are left out: enter a phase as a lease of its own.",
    "The day of toDate itself does not count, so windows that adjoin add up: a calendar year runs from 1 January to 1 January.",
    "A start on 29 February has its later years begin on the 28th, as EDATE counts.",
    "An NOI margin of 85% and steps of 3% are defaults; many leases publish neither.",
  ],
  sources: [HUT_RIVER_BEND, HUT_BEACON_POINT, WULF_FLUIDSTACK],
  examples: [
    {
      arguments: [100, 175, 46388, 15, 46388, 46753, null, 1],
      result: 210000000,
      note: "100 MW at 175 USD/kW-month: 17.5m a month, 210m in the first year",
    },
    {
      arguments: [
        [[150], [80]],
        [[118], [142]],
        [[46174], [46539]],
        [[15], [10]],
        46388,
        46753,
        [[0.03], [0.025]],
        0.9,
      ],
      result: 265942518.66,
      note: "The calendar year 2027 of two leases from June 2026 and June 2027",
    },
  ],
  keywords:
    "fiscal year, contracted NOI, backlog, calendar year, consensus, rent roll, lease schedule",
  compute: noiBetweenUsd,
});
