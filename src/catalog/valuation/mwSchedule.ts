import { mwInService } from "../../core/mwSchedule";
import { dateBounds } from "../common";
import { defineFunction } from "../define";

export const mwSchedule = defineFunction({
  name: "MW_SCHEDULE",
  group: "Valuation",
  summary: "Power in service at each of some dates, from the day that each site or phase comes on.",
  parameters: {
    mw: {
      kind: "series",
      unit: "MW",
      description: "Power of each site or phase, all on one basis: site or critical IT",
      blanks: "skip",
      min: 0,
      max: 1e6,
      hint: "enter megawatts, so 100 for 100 MW",
    },
    dates: {
      kind: "series",
      unit: "date",
      description: "The day each comes into service; blank where none is known: it never counts",
      blanks: "keep",
      ...dateBounds,
    },
    atDates: {
      kind: "series",
      unit: "date",
      description: "The days asked for; blank ones are skipped",
      blanks: "skip",
      set: "asked",
      ...dateBounds,
    },
  },
  result: {
    label: "Power in service",
    unit: "MW",
    cellsOf: ({ atDates }) => Array.from(atDates, (_, row) => [`INDEX(inServiceMw[],${row + 1})`]),
  },
  steps: [
    {
      key: "schedule",
      label: "Power that came on by each day",
      columns: [
        { key: "atDate", label: "Date", unit: "date", formula: "INDEX(atDates,row+1)" },
        {
          key: "inServiceMw",
          label: "In service",
          unit: "MW",
          formula: "SUMPRODUCT((dates>0)*(dates<=atDate)*mw)",
        },
      ],
      rows: ({ atDates }) => atDates.length,
      values: (args) => mwInService(args).map((mw, row) => [args.atDates[row], mw]),
    },
  ],
  assumptions: [
    "A phase counts in full from its day on, at that day too; ramps are phases of their own.",
    "Published dates slip: a year's delay is common, and a date a year later is one edit.",
    "Site and critical IT power differ by 1.2 to 1.5 times: keep one basis in the range.",
  ],
  sources: [],
  examples: [
    {
      arguments: [
        [[120], [300], [75]],
        [[46204], [46600], [46388]],
        [[46388], [46600]],
      ],
      result: [[195], [495]],
      note: "At 1 January and 1 August 2027",
    },
    {
      arguments: [
        [[120], [300]],
        [[46204], [null]],
        [[46113], [46204], [50000]],
      ],
      result: [[0], [120], [120]],
      note: "The second site has no date and never counts",
    },
  ],
  keywords:
    "megawatts by year, capacity by year, build-out, energization, delivery, ramp, capacity by date, phases",
  compute: (args) => mwInService(args).map((mw) => [mw]),
});
