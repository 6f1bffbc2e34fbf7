import type { LinesBlock } from "../../describe";
import { inputLines } from "../../rows";

/* What the three cases assume. */

const CASES = inputLines({
  chance: {
    label: "Probability of the case",
    unit: "fraction",
    format: "0%",
    values: [0.25, 0.5, 0.25],
    standing: "assumption",
  },
  btcFactor: {
    label: "Bitcoin price over today's",
    unit: "ratio",
    values: [0.7, 1, 1.3],
    standing: "assumption",
  },
  haircut: {
    label: "Haircut on bitcoin held",
    unit: "fraction",
    format: "0%",
    values: [0.1, 0.05, 0],
    standing: "assumption",
    note: "Tax and the price of selling many",
  },
  multiple: {
    label: "NOI multiple",
    unit: "multiple",
    values: [12.5, 15, 18.2],
    standing: "sourced",
    source: "jll",
    note: "Cap rates 8.0%, 6.7%, 5.5%",
  },
  rent: {
    label: "Rent of power that is not let yet",
    unit: "USD/kW-month",
    values: [100, 109.46, 131.72],
    standing: "backed out",
    source: "broker",
    note: "Base and bull give back 5.19 and 7.81 USD/W",
  },
  freeChance: {
    label: "Chance that free secured power is let",
    unit: "fraction",
    format: "0%",
    values: [0.3, 0.5, 0.7],
    standing: "sourced",
    source: "jpMorganLater",
    note: "Base is the broker's",
  },
  freeYears: {
    label: "Years until it earns rent",
    unit: "years",
    values: [4, 3, 2],
    standing: "assumption",
  },
  convertChance: {
    label: "Chance that power that mines is let",
    unit: "fraction",
    format: "0%",
    values: [0, 0.25, 0.5],
    standing: "assumption",
    note: "Mining is then given up",
  },
  pipelineChance: {
    label: "Chance of pipeline power",
    unit: "fraction",
    format: "0%",
    values: [0.02, 0.1, 0.2],
    standing: "sourced",
    source: "wainwright",
    note: "Base: 10% credit",
  },
  pipelineYears: {
    label: "Years until pipeline power earns rent",
    unit: "years",
    values: [6, 5, 4],
    standing: "assumption",
  },
  discount: {
    label: "Discount rate",
    unit: "rate/year",
    format: "0.0%",
    values: [0.12, 0.1, 0.09],
    standing: "assumption",
  },
  miningMultiple: {
    label: "EV/EBITDA of mining",
    unit: "multiple",
    values: [3, 5, 6],
    standing: "assumption",
    note: "H.C. Wainwright used 6.0 and 6.5 on CIFR",
  },
  uptime: {
    label: "Realised share of the installed hashrate",
    unit: "fraction",
    format: "0%",
    values: [0.82, 0.88, 0.91],
    standing: "assumption",
    note: "MARA, IREN, RIOT in the third quarter of 2025",
  },
  otherCost: {
    label: "Mining's cost beside power",
    unit: "USD/PH/day",
    values: [7, 5, 3],
    standing: "placeholder",
    note: "Overheads are not published by business",
  },
});

export const CASE_HEADS = ["Bear", "Base", "Bull"] as const;

export const casesBlock: LinesBlock = {
  kind: "lines",
  key: "cases",
  title: "The three cases",
  heads: CASE_HEADS,
  lines: CASES,
};
