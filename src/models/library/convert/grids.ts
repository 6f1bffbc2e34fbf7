import { hashprice } from "../../../catalog/network/hashprice";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { tableColumns } from "../../rows";
import { CHOSEN_SIDES } from "./results";
import { PER_MW } from "../shared/looks";
import { miningMargin } from "../shared/mining";
import { optionText, triggerText } from "./sides";

/* Rent and bitcoin price: where to convert and where to wait. */

const PRICES = [50000, 70000, 90000, 110000, 130000, 150000] as const;
const RENTS = [90, 100, 110, 120, 130, 150] as const;

const axes = {
  down: { label: "Bitcoin price", unit: "USD/BTC", values: PRICES },
  across: { label: "rent", unit: "USD/kW-month", values: RENTS, format: "0" },
  everyCell: true,
  needs: ["byBtc.mining#down"],
} as const;

const SHELL = "{shellChosen}/{rentChosen}*{across}";
const GIVEN_UP = "({byBtc.mining#down}+{capitalChosen})";

const OPTION = optionText({
  ...CHOSEN_SIDES,
  shell: SHELL,
  mining: "{byBtc.mining#down}",
  years: "{window}",
});

export const convertGrids: readonly Block[] = [
  {
    kind: "grid",
    key: "waits",
    title: "What waiting to the end of the window adds to converting now",
    note: "In brackets: waiting costs. Network hashrate is held; margin, build cost and multiple are the chosen tenant's.",
    ...axes,
    formula: `=${OPTION}-(${SHELL}-${GIVEN_UP})`,
    ...PER_MW,
  },
  {
    kind: "grid",
    key: "map",
    title: "Convert now or wait?",
    note: "convert: at or over the trigger, also where the right to wait never ends. window: only because it closes. wait: converting pays, waiting more. mine: converting does not pay today.",
    ...axes,
    formula: `=IF(${SHELL}<=${GIVEN_UP},"mine",IF(${SHELL}>={byBtc.trigger#down}*${GIVEN_UP},"convert",IF({waits#cell}<=0,"window","wait")))`,
    unit: "text",
  },
];

const AT_PRICE = ["efficiency", "powerPrice", "hashprice"];

export const byBtcBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "byBtc",
    title: "Trigger and rent by bitcoin price",
    note: "Prices are those of the grid below: change them there.",
    columns: tableColumns({
      price: { label: "Bitcoin price", unit: "USD/BTC", formula: "={waits.down#row}" },
      hashprice: {
        label: "Hashprice",
        unit: "USD/PH/day",
        formula: `=${callText(hashprice, { btcPriceUsd: "{@price}", networkHashrateEhs: "{network}", blockRewardBtc: "{reward}" })}`,
        needs: ["network"],
      },
      mining: {
        label: "Mining given up",
        ...PER_MW,
        formula: `=MAX(0,${miningMargin({ hashprice: "{@hashprice}" })})*{miningMultiple}`,
        needs: AT_PRICE,
      },
      trigger: {
        label: "Trigger",
        unit: "multiple",
        format: "0.00x",
        formula: `=${triggerText({ ...CHOSEN_SIDES, mining: "{@mining}" })}`,
        needs: ["@mining"],
      },
      even: {
        label: "Breaks even",
        unit: "USD/kW-month",
        format: "0.0",
        formula: "={rentChosen}*({@mining}+{capitalChosen})/{shellChosen}",
        needs: ["@mining"],
      },
      convert: {
        label: "Convert from",
        unit: "USD/kW-month",
        format: "0.0",
        formula: "={@even}*{@trigger}",
        needs: ["@even", "@trigger"],
      },
      hyperscaler: {
        label: "Hyperscaler",
        unit: "USD/kW-month",
        format: "0.0",
        formula: "={rent#1}",
      },
      neocloud: { label: "Neocloud", unit: "USD/kW-month", format: "0.0", formula: "={rent#2}" },
    }),
    rows: PRICES.map(() => []),
  },
  {
    kind: "chart",
    name: "Trigger rent",
    type: "line",
    title: "The rent from which to convert, by bitcoin price",
    altText:
      "Two rising lines: the rent at which converting breaks even and the rent from which to convert at once; the flat lines are what hyperscalers and neoclouds pay.",
    xAxis: "Bitcoin price (USD/BTC)",
    yAxis: "Rent (USD/kW-month)",
    series: [
      ["Convert from", "convert"],
      ["Breaks even", "even"],
      ["Rent, hyperscaler", "hyperscaler"],
      ["Rent, neocloud", "neocloud"],
    ].map(([name, key]) => ({ name, values: `{byBtc.${key}}`, categories: "{byBtc.price}" })),
  },
];
