import { networkHistory } from "../../../catalog/companies/networkHistory";
import { halvingDate } from "../../../catalog/network/halvingDate";
import { callText } from "../../../formula/callText";
import type { Block, InputLine, Line, TableBlock } from "../../describe";
import { calcLines, inputLines, tableColumns } from "../../rows";
import { datedMarket, vintageEnd } from "../shared/dated";
import { vintageInput } from "../shared/market";
import { ratioInput, rentInput } from "../shared/inputs";

/** Mean network hashrate of the month of a day. */
function networkOf(day: string): string {
  return `INDEX(${callText(networkHistory, { fromMonth: day, toMonth: day })},2,2)`;
}

const path: readonly Line[] = [
  ...inputLines({
    priceGrowth: {
      label: "Bitcoin price, growth",
      unit: "rate/month",
      format: "0.0%",
      values: [0],
      name: "Price_growth",
      standing: "assumption",
      note: "The price is held: no forecast",
    },
    networkGrowth: {
      label: "Network hashrate, growth",
      unit: "rate/month",
      format: "0.0%",
      values: [0.014],
      name: "Network_growth",
      standing: "assumption",
      note: "+50% from November 2025 to the halving",
    },
  }),
  {
    kind: "calc",
    key: "pastGrowth",
    label: "For comparison: growth over the last 12 months",
    unit: "rate/month",
    format: "0.0%",
    formula: `=IFERROR((${networkOf("{month}")}/${networkOf("EDATE({month},-12)")})^(1/12)-1,"no data")`,
    note: "Monthly means of the network's hashrate",
  },
  {
    kind: "input",
    key: "heightDay",
    label: "Day of the block height above",
    unit: "date",
    values: [45979],
    standing: "derived",
    source: "retarget",
    asOf: "2025-11-18",
  },
  ...calcLines({
    halving: {
      label: "Next halving",
      unit: "date",
      formula: `=${callText(halvingDate, { height: "{height}", asOfDate: "{heightDay}" })}`,
      note: "At ten minutes a block",
    },
    toHalving: {
      label: "Months to the halving",
      unit: "months",
      format: "0.0",
      formula: "=MAX(0,({halving}-{day})/30.4375)",
      needs: ["day"],
    },
  }),
];

const rentAbove: readonly InputLine[] = [
  { ...rentInput, label: "AI rent, hyperscaler" },
  {
    kind: "input",
    key: "escalator",
    label: "Rent, growth",
    unit: "rate/year",
    format: "0.0%",
    values: [0.03],
    standing: "assumption",
    note: "The usual escalator",
  },
  ratioInput,
];

const runway = inputLines({
  overheads: {
    label: "Overheads of a company",
    unit: "USD/PH/day",
    values: [5],
    standing: "placeholder",
    note: "On its hashrate; not published by business",
  },
  interest: {
    label: "Interest on its debt",
    unit: "rate/year",
    format: "0.0%",
    values: [0.03],
    standing: "placeholder",
    note: "Convertibles pay 0% to 5%, project debt 6% to 8%",
  },
  haircut: {
    label: "Haircut on bitcoin that is sold",
    unit: "fraction",
    format: "0%",
    values: [0.1],
    standing: "assumption",
    note: "Price of selling many; pledged coins are not taken off",
  },
});

const others: Block = {
  kind: "lines",
  title: "The rest of the network",
  lines: inputLines({
    farmShare: {
      label: "Small grid-fed farms, share of what the nine leave",
      unit: "fraction",
      format: "0%",
      values: [0.1],
      standing: "assumption",
      note: "The network publishes no such figure",
    },
    newEfficiency: {
      label: "New machines, efficiency",
      unit: "J/TH",
      values: [13.5],
      standing: "assumption",
      note: "Antminer S21 XP; what the network adds on the path",
    },
    newPower: {
      label: "New machines, power price",
      unit: "USD/kWh",
      values: [0.045],
      standing: "sourced",
      source: "cambridge",
      note: "Median delivered price",
    },
  }),
};

/** How many kinds of machines stand for the rest. */
export const REST_ROWS = 3;

const rest: TableBlock = {
  kind: "table",
  key: "rest",
  title: "What the nine and small farms leave, by kind of machine: assumptions to change",
  note: "No one publishes the network's supply curve. Companies without figures are in here.",
  columns: tableColumns({
    name: { label: "Machines", unit: "text", fixed: true },
    share: { label: "Share", unit: "fraction", format: "0%" },
    efficiency: { label: "Efficiency", unit: "J/TH" },
    powerPrice: { label: "Power price", unit: "USD/kWh" },
  }),
  rows: [
    ["Rest: newest machines", 0.25, 14.5, 0.045],
    ["Rest: current machines", 0.4, 18.5, 0.05],
    ["Rest: older machines", 0.35, 23, 0.055],
  ],
  sources: ["cambridge"],
};

export const squeezeInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Figures, market and network",
    lines: [vintageInput, ...datedMarket(vintageEnd)],
  },
  { kind: "lines", title: "The path", lines: path },
  { kind: "lines", title: "From above: what an AI tenant pays", lines: rentAbove },
  others,
  rest,
  { kind: "lines", title: "Runway of a company", lines: runway },
];
