import { fleetHashrate } from "../../../catalog/mining/fleetHashrate";
import { hashcost } from "../../../catalog/mining/hashcost";
import { minerBreakeven } from "../../../catalog/mining/minerBreakeven";
import { miningProfit } from "../../../catalog/mining/miningProfit";
import { runwayMonths } from "../../../catalog/mining/runwayMonths";
import { callText } from "../../../formula/callText";
import type { Block, Formula } from "../../describe";
import { calcLines, inputLines } from "../../rows";
import { stopDate } from "./path";

/* A typical small farm: hosted on the grid, paying by the kWh. */

const inputs = inputLines({
  farmEfficiency: {
    label: "Efficiency",
    unit: "J/TH",
    values: [25, 28.2, 30],
    standing: "sourced",
    source: "cambridge",
    note: "Middle: mean of the machines in use in 2024; the ends are assumed",
  },
  farmPower: {
    label: "Hosting rate, power included",
    unit: "USD/kWh",
    values: [0.07, 0.075, 0.08],
    standing: "sourced",
    source: "luxor",
  },
  farmMw: { label: "Size", unit: "MW", values: [10, 10, 10], standing: "assumption" },
  farmCash: {
    label: "Cash, in months of its hosting bill",
    unit: "months",
    format: "0.0",
    values: [3, 3, 3],
    standing: "placeholder",
    note: "Private: no figures",
  },
  farmFixed: {
    label: "Fixed cost beside hosting",
    unit: "USD/month",
    values: [25000, 25000, 25000],
    standing: "placeholder",
  },
  takeOrPay: {
    label: "Share of the bill due with machines off",
    unit: "fraction",
    format: "0%",
    values: [0.5, 0.5, 0.5],
    standing: "placeholder",
    note: "Hosting contracts differ; 0% is none",
  },
});

/** Cash a month: running, or paying for standing still where that costs less. */
function marginAt(price: string): string {
  const profit = callText(miningProfit, {
    hashrateEhs: "{farmHashrate}",
    hashpriceUsdPerPhDay: price,
    efficiencyJPerTh: "{farmEfficiency}",
    powerPriceUsdPerKwh: "{farmPower}",
    days: 30.4375,
    uptimeFraction: 1,
    poolFeeFraction: "{poolFee}",
    pue: "{pue}",
  });
  return `MAX(${profit},-{takeOrPay}*{farmBill})`;
}

function runwayAt(margin: string): Formula {
  const months = callText(runwayMonths, {
    cashUsd: "{farmCash}*{farmBill}",
    cashMarginUsdPerMonth: `{${margin}}`,
    fixedCostUsdPerMonth: "{farmFixed}",
  });
  return `=IFNA(${months},"covers cost")`;
}

const results = calcLines({
  farmHashrate: {
    label: "Hashrate",
    unit: "EH/s",
    format: "0.000",
    formula: `=${callText(fleetHashrate, { siteMw: "{farmMw}", efficiencyJPerTh: "{farmEfficiency}", pue: "{pue}" })}`,
  },
  farmCost: {
    label: "Hashcost",
    unit: "USD/PH/day",
    formula: `=${callText(hashcost, { efficiencyJPerTh: "{farmEfficiency}", powerPriceUsdPerKwh: "{farmPower}", pue: "{pue}" })}`,
  },
  farmShutdown: {
    label: "Shutdown price",
    unit: "USD/BTC",
    formula: `=${callText(minerBreakeven, {
      efficiencyJPerTh: "{farmEfficiency}",
      powerPriceUsdPerKwh: "{farmPower}",
      networkHashrateEhs: "{network}",
      blockRewardBtc: "{reward}",
      poolFeeFraction: "{poolFee}",
      pue: "{pue}",
    })}`,
    needs: ["network"],
    strong: true,
  },
  farmSafety: {
    label: "Margin of safety: fall of bitcoin to that price",
    unit: "fraction",
    formula: "=1-{farmShutdown}/{btcPrice}",
    needs: ["farmShutdown", "btcPrice"],
    note: "Negative: it loses money today",
  },
  farmStops: {
    label: "Loses money from",
    unit: "date",
    formula: stopDate("{farmCost}"),
    needs: ["hashprice", "day"],
    strong: true,
  },
  farmBill: {
    label: "Hosting bill",
    unit: "USD/month",
    formula: "=30.4375*24*1000*{farmMw}*{farmPower}",
    note: "All hours of the month",
  },
  farmMargin: {
    label: "Cash a month at today's hashprice",
    unit: "USD/month",
    formula: `=${marginAt("{hashprice}")}`,
    needs: ["hashprice"],
  },
  farmRunway: {
    label: "Runway at today's hashprice",
    unit: "months",
    format: "0.0",
    formula: runwayAt("farmMargin"),
    needs: ["farmMargin"],
    strong: true,
  },
  farmMarginAfter: {
    label: "Cash a month after the halving",
    unit: "USD/month",
    formula: `=${marginAt("{hashprices#3}")}`,
    needs: ["hashprices#3"],
  },
  farmRunwayAfter: {
    label: "Runway at the hashprice after the halving",
    unit: "months",
    format: "0.0",
    formula: runwayAt("farmMarginAfter"),
    needs: ["farmMarginAfter"],
  },
});

export const farmBlock: Block = {
  kind: "lines",
  key: "farm",
  title: "A typical small grid-fed farm",
  heads: ["Frugal", "Typical", "Thirsty"],
  lines: [...inputs, ...results],
};
