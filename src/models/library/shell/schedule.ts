import type { SheetDescription } from "../../describe";

/* Arguments and schedule of the financed shell. */

export const LEVERED_TERMS =
  "{leveredCost},{leveredNoi},{term},{leveredEscalator},{exitCap},{loan},{debtRate},{amortisation},{leveredBuild},{periods},{delay},{interest}";
/** Monthly payments over 25 years, two of building and one of delay fit. */
const SCHEDULE_ROWS = 340;
const USD = { unit: "USD", format: "#,##0;(#,##0)" } as const;

export const scheduleSheet: SheetDescription = {
  name: "Shell schedule",
  title: "Powered shell with debt: cash flows by period",
  answer: '=COUNT({schedule.period})&" periods, from WATT.LEASE_CASHFLOWS"',
  purpose: "Positive amounts but for the last column, which is what the equity pays and gets.",
  widths: [12, 12, ...new Array<number>(7).fill(19)],
  blocks: [
    {
      kind: "spill",
      key: "schedule",
      title: "Schedule",
      formula: `=WATT.LEASE_CASHFLOWS(${LEVERED_TERMS})`,
      rows: SCHEDULE_ROWS,
      columns: [
        { key: "period", unit: "number", format: "0" },
        { key: "year", unit: "years", format: "0.00" },
        { key: "cost", ...USD },
        { key: "drawn", ...USD },
        { key: "noi", ...USD },
        { key: "interest", ...USD },
        { key: "principal", ...USD },
        { key: "exit", ...USD },
        { key: "equity", ...USD },
      ],
    },
  ],
};
