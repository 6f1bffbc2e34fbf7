import { leaseNoi } from "../../../catalog/hosting/leaseNoi";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { calcLines } from "../../rows";
import { MILLIONS, PER_MW } from "../shared/looks";
import { TENANTS } from "./inputs";
import { miningMargin } from "../shared/mining";
import { optionText, triggerText } from "./sides";

/* A MW of site power: the shell, mining on, the capital, and the right to wait. */

/** Those of the same column. */
const OWN = {
  shell: "{shell}",
  mining: "{mining}",
  capital: "{capital}",
  shellYield: "{shellYield}",
} as const;

const yields = calcLines({
  shellYield: {
    label: "Yield of the shell: NOI over its value",
    unit: "rate/year",
    format: "0.0%",
    formula: "=1/{multiple}",
    note: "Missed while waiting",
  },
  miningYield: {
    label: "Yield of mining: EBITDA over its value",
    unit: "rate/year",
    format: "0.0%",
    formula: ["=MIN(1,1/{miningMultiple})"],
    note: "Earned while waiting",
  },
});

const sides = calcLines({
  noi: {
    label: "NOI of the shell",
    unit: "USD/MW-year",
    formula: `=${callText(leaseNoi, { itMw: "1/{ratio}", rentUsdPerKwMonth: "{rent}", noiMarginFraction: "{margin}" })}`,
  },
  ebitda: {
    label: "EBITDA of mining",
    unit: "USD/MW-year",
    formula: `=${miningMargin({ hashprice: "{hashprice}" })}`,
    needs: ["efficiency", "powerPrice", "hashprice"],
  },
  shell: {
    label: "Shell, once let",
    ...PER_MW,
    formula: "={noi}*{multiple}/(1+{discount})^{buildYears}",
  },
  mining: {
    label: "Less mining given up",
    ...PER_MW,
    formula: "=MAX(0,{ebitda})*{miningMultiple}",
    needs: ["ebitda"],
    note: "At least 0: machines can be switched off",
  },
  capital: {
    label: "Less capital to convert",
    ...PER_MW,
    formula: "=1000000*{build}/{ratio}/(1+{discount})^({buildYears}/2)",
  },
});

const answers = calcLines({
  now: {
    label: "Converting now creates",
    ...PER_MW,
    formula: "={shell}-{mining}-{capital}",
    needs: ["mining"],
    name: "Convert_now",
    strong: true,
  },
  option: {
    label: "The right to convert when the window ends",
    ...PER_MW,
    formula: `=${optionText({ ...OWN, years: "{window}" })}`,
    needs: ["mining"],
    name: "Option_to_convert",
    strong: true,
    note: "One date; mining's cash until then is in its yield",
  },
  waiting: {
    label: "Waiting to that date adds",
    ...PER_MW,
    formula: "={option}-{now}",
    needs: ["now"],
    note: "Negative: waiting costs",
  },
  over: {
    label: "Shell over mining and capital, now",
    unit: "multiple",
    format: "0.00x",
    formula: "={shell}/({mining}+{capital})",
    needs: ["mining"],
    strong: true,
  },
  trigger: {
    label: "Trigger: convert at once from",
    unit: "multiple",
    format: "0.00x",
    formula: `=${triggerText(OWN)}`,
    needs: ["mining"],
    name: "Trigger",
    strong: true,
    note: "Where the right to wait never ends",
  },
  evenRent: {
    label: "Rent at which converting now breaks even",
    unit: "USD/kW-month",
    format: "0.0",
    formula: "={rent}*({mining}+{capital})/{shell}",
    needs: ["mining"],
  },
  triggerRent: {
    label: "Rent at which to convert at once",
    unit: "USD/kW-month",
    format: "0.0",
    formula: "={evenRent}*{trigger}",
    needs: ["evenRent", "trigger"],
    name: "Trigger_rent",
    strong: true,
  },
  verdict: {
    label: "What the figures say",
    unit: "text",
    formula:
      '=IF({now}<=0,"mine",IF({over}>={trigger},"convert",IF({waiting}<=0,"window","wait")))',
    needs: ["now", "option"],
    strong: true,
    note: "In the words of the map below",
  },
});

const company = calcLines({
  nowUsd: {
    label: "Converting all of it now creates",
    ...MILLIONS,
    formula: "={now}*{operating}",
    needs: ["now", "operating"],
  },
  waitingUsd: {
    label: "Waiting to the end of the window adds",
    ...MILLIONS,
    formula: "={waiting}*{operating}",
    needs: ["waiting", "operating"],
    note: "On power in operation; some may be let or unfit",
  },
  capitalUsd: {
    label: "Capital to convert it",
    ...MILLIONS,
    formula: "={capital}*{operating}",
    needs: ["operating"],
  },
});

export const convertAnswer: readonly Block[] = [
  {
    kind: "lines",
    key: "answer",
    title: "Answer, a MW of site power",
    heads: TENANTS,
    lines: answers,
  },
];

export const convertWorkings: readonly Block[] = [
  {
    kind: "lines",
    title: "What is received and what is given up, a MW of site power",
    heads: TENANTS,
    lines: [...sides, ...yields],
  },
  { kind: "lines", title: "The company's power in operation", heads: TENANTS, lines: company },
];

const CHOSEN = [
  ["rent", "Rent"],
  ["shell", "Shell, once let"],
  ["capital", "Capital to convert"],
  ["now", "Converting now creates"],
  ["shellYield", "Yield of the shell"],
] as const;

const LOOKS = {
  rent: { unit: "USD/kW-month", format: "0.0" },
  shell: PER_MW,
  capital: PER_MW,
  now: PER_MW,
  shellYield: { unit: "rate/year", format: "0.0%" },
} as const;

export const chosenBlock: Block = {
  kind: "lines",
  title: "The tenant of the tables",
  lines: CHOSEN.map(([key, label]) => ({
    kind: "calc",
    key: `${key}Chosen`,
    label,
    ...LOOKS[key],
    formula: `=IF({tenant}="${TENANTS[1]}",{${key}#2},{${key}#1})`,
  })),
};

/** Those of the tenant of the tables. */
export const CHOSEN_SIDES = {
  shell: "{shellChosen}",
  capital: "{capitalChosen}",
  shellYield: "{shellYieldChosen}",
} as const;
