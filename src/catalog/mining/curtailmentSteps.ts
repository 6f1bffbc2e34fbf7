import {
  alwaysOnMarginUsdPerMw,
  cheapHours,
  curtailmentRows,
  dearHoursBefore,
  hoursOf,
  shortHours,
  totalHours,
  usedHours,
  type CurtailmentInputs,
} from "../../core/curtailment";
import { tableHeader } from "../tableHeader";

/* The steps of CURTAILMENT: the order in which dear hours are called up, then each price. */

const ONE_LENGTH = "ROWS(hours)*COLUMNS(hours)=1";

const order = {
  key: "order",
  label: "Hours below the strike, and the order in which the others are called up",
  columns: [
    { key: "place", label: "Row", unit: "number", formula: "row+1" },
    {
      key: "marketPrice",
      label: "Price",
      unit: "USD/MWh",
      formula: "INDEX(pricesUsdPerMwh,place)",
    },
    {
      key: "blockHours",
      label: "Hours",
      unit: "hours",
      formula: `INDEX(hours,IF(${ONE_LENGTH},1,place))`,
    },
    {
      key: "cheapHours",
      label: "Hours below the strike",
      unit: "hours",
      formula: "IF(marketPrice<strikeUsdPerMwh,blockHours,0)",
    },
    {
      key: "dearHoursBefore",
      label: "Cheaper hours at or above the strike",
      unit: "hours",
      formula:
        "SUMPRODUCT(((marketPrice[]<marketPrice)+(marketPrice[]=marketPrice)*(place[]<place))" +
        "*(marketPrice[]>=strikeUsdPerMwh)*blockHours[])",
    },
  ],
  rows: ({ pricesUsdPerMwh }: CurtailmentInputs) => pricesUsdPerMwh.length,
  values: (args: CurtailmentInputs) =>
    Array.from(dearHoursBefore(args), (before, row) => [
      row + 1,
      args.pricesUsdPerMwh[row],
      hoursOf(args, row),
      cheapHours(args, row),
      before,
    ]),
} as const;

const settlement = {
  key: "settlement",
  label: "Each price, for a load of 1 MW",
  columns: [
    {
      key: "rowPrice",
      label: "Price",
      unit: "USD/MWh",
      formula: "INDEX(marketPrice[],row+1)",
    },
    { key: "rowHours", label: "Hours", unit: "hours", formula: "INDEX(blockHours[],row+1)" },
    {
      key: "hoursOn",
      label: "Hours on",
      unit: "hours",
      formula:
        "INDEX(cheapHours[],row+1)+MAX(0,MIN(rowHours-INDEX(cheapHours[],row+1)," +
        "shortHours-INDEX(dearHoursBefore[],row+1)))",
    },
    {
      key: "powerCostUsd",
      label: "Power cost",
      unit: "USD/MW",
      formula: 'IF(contractUsdPerMwh="",hoursOn*rowPrice,rowHours*contractUsdPerMwh)',
    },
    {
      key: "resaleUsd",
      label: "Resale",
      unit: "USD/MW",
      formula: 'IF(contractUsdPerMwh="",0,(rowHours-hoursOn)*rowPrice)',
    },
    {
      key: "marginUsd",
      label: "Margin",
      unit: "USD/MW",
      formula: "strikeUsdPerMwh*hoursOn+resaleUsd-powerCostUsd",
    },
  ],
  rows: ({ pricesUsdPerMwh }: CurtailmentInputs) => pricesUsdPerMwh.length,
  values: curtailmentTable,
} as const;

export const curtailmentSteps = [
  order,
  {
    key: "totalHours",
    label: "All hours",
    unit: "hours",
    formula: "SUM(blockHours[])",
    value: totalHours,
  },
  {
    key: "shortHours",
    label: "Hours that the uptime asked for needs beyond those below the strike",
    unit: "hours",
    formula: "MAX(0,minUptimeFraction*totalHours-SUM(cheapHours[]))",
    value: shortHours,
  },
  settlement,
  {
    key: "usedHours",
    label: "Hours on",
    unit: "hours",
    formula: "SUM(hoursOn[])",
    value: usedHours,
  },
  {
    key: "alwaysOnUsdPerMw",
    label: "Margin with every hour on",
    unit: "USD/MW",
    formula:
      'strikeUsdPerMwh*totalHours-IF(contractUsdPerMwh="",SUMPRODUCT(rowPrice[]*rowHours[]),totalHours*contractUsdPerMwh)',
    value: alwaysOnMarginUsdPerMw,
  },
] as const;

export const curtailmentHeader = tableHeader(settlement.columns);

/** Each price as numbers, in the order of the columns. */
export function curtailmentTable(args: CurtailmentInputs): number[][] {
  return curtailmentRows(args).map((row) => [
    row.priceUsdPerMwh,
    row.hours,
    row.hoursOn,
    row.powerCostUsd,
    row.resaleUsd,
    row.marginUsd,
  ]);
}
