import {
  indifferencePriceUsdPerBtc,
  leaseMarginUsdPerMwYear,
  neededUsdPerMwh,
  netBtcPerMwh,
} from "../../core/indifference";
import {
  BITCOIN_CORE,
  blockRewardBtc,
  buildCostUsdPerItW,
  discountRate,
  efficiencyJPerTh,
  networkHashrateEhs,
  noiMarginFraction,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  rentUsdPerKwMonth,
  siteToItRatio,
  uptimeFraction,
} from "../common";
import { defineFunction } from "../define";

export const indifferenceBtcPrice = defineFunction({
  name: "INDIFFERENCE_BTC_PRICE",
  group: "Valuation",
  summary:
    "Bitcoin price above which a site earns more by mining on than by leasing to an AI tenant.",
  parameters: {
    rentUsdPerKwMonth,
    efficiencyJPerTh,
    powerPriceUsdPerKwh,
    networkHashrateEhs,
    blockRewardBtc,
    siteToItRatio,
    noiMarginFraction,
    buildCostUsdPerItW,
    requiredReturn: {
      ...discountRate,
      description: "Yearly return that the build must earn, charged for ever",
      default: 0.1,
    },
    poolFeeFraction,
    pue,
    uptimeFraction,
  },
  result: {
    label: "Indifference price",
    unit: "USD/BTC",
    formula: "neededUsdPerMwh/netBtcPerMwh",
  },
  steps: [
    {
      key: "leaseMarginUsdPerMwYear",
      label: "Lease: NOI less the charge for the build, per site MW",
      unit: "USD/MW-year",
      formula:
        "(12000*rentUsdPerKwMonth*noiMarginFraction-1000000*buildCostUsdPerItW*requiredReturn)/siteToItRatio",
      value: leaseMarginUsdPerMwYear,
    },
    {
      key: "neededUsdPerMwh",
      label: "What a MWh must earn from mining to match it, power included",
      unit: "USD/MWh",
      formula: "leaseMarginUsdPerMwYear/(8760*uptimeFraction)+1000*powerPriceUsdPerKwh",
      value: neededUsdPerMwh,
    },
    {
      key: "netBtcPerMwh",
      label: "Bitcoin that a MWh mines, after the pool's fee",
      unit: "BTC",
      formula:
        "1000*144*blockRewardBtc*(1-poolFeeFraction)/(networkHashrateEhs*1000)/(24*efficiencyJPerTh*pue)",
      value: netBtcPerMwh,
    },
  ],
  assumptions: [
    "The machines are sunk: mining pays for power only. The lease pays for its build at the required return for ever, without amortisation or exit.",
    "The network's hashrate is held; at a much higher bitcoin price it would rise and lift the indifference price.",
    "Per MW of site power, as the grid meter sees it.",
    "Build cost of 10 USD per IT W, NOI margin of 85% and ratio of 1.30 are the defaults of POWERED_SHELL_VALUE, with its sources.",
  ],
  sources: [
    BITCOIN_CORE,
    {
      title: "Note citing Cantor, November 2025: 10 million USD per critical MW",
      url: "https://zhongli-tech.com/new/719673774944820224",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [120, 17.5, 0.045, 1090, 3.15],
      result: 65268.62,
      note: "A lease at 120 USD/kW-month against a 17.5 J/TH fleet at 4.5 cents",
    },
  ],
  keywords: ["switch", "keep mining", "lease or mine", "opportunity cost"],
  compute: indifferencePriceUsdPerBtc,
});
