import {
  indifferencePriceUsdPerBtc,
  marginToMatchUsdPerMwYear,
  miningChargesUsdPerMwYear,
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
  otherCostUsdPerPhDay,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  rentUsdPerKwMonth,
  siteToItRatio,
  uptimeFraction,
} from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

const multiple = { kind: "number", unit: "multiple", min: 0 } as const;

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
    otherCostUsdPerPhDay: {
      ...otherCostUsdPerPhDay,
      description: "Mining's cost beside power, such as site staff and repairs",
    },
    miningCapitalUsdPerMwYear: quantity({
      unit: "USD/MW-year",
      description: "Capital that mining needs a year, such as replacement machines",
      min: 0,
      default: 0,
    }),
    basis: {
      kind: "choice",
      description: "Compare margins a year, or the values that multiples make of them",
      choices: ["annual", "value"],
      default: "annual",
    },
    noiMultiple: {
      ...multiple,
      description: 'Value over the NOI of the lease, on basis "value"',
      default: 15,
    },
    miningMultiple: {
      ...multiple,
      description: 'Value over the yearly margin of mining, on basis "value"',
      default: 5,
    },
  },
  result: {
    label: "Indifference price",
    unit: "USD/BTC",
    formula: "neededUsdPerMwh/netBtcPerMwh",
  },
  steps: [
    {
      key: "leaseMarginUsdPerMwYear",
      label: "Margin a year that matches the lease, per site MW",
      unit: "USD/MW-year",
      formula:
        'IF(basis="value",(12000*rentUsdPerKwMonth*noiMarginFraction*noiMultiple' +
        "-1000000*buildCostUsdPerItW)/miningMultiple," +
        "12000*rentUsdPerKwMonth*noiMarginFraction-1000000*buildCostUsdPerItW*requiredReturn)/siteToItRatio",
      value: marginToMatchUsdPerMwYear,
    },
    {
      key: "miningChargesUsdPerMwYear",
      label: "What mining bears a year beside power",
      unit: "USD/MW-year",
      formula: "365000*otherCostUsdPerPhDay/(efficiencyJPerTh*pue)+miningCapitalUsdPerMwYear",
      value: miningChargesUsdPerMwYear,
    },
    {
      key: "neededUsdPerMwh",
      label: "What a MWh must earn from mining to match it, power included",
      unit: "USD/MWh",
      formula:
        "(leaseMarginUsdPerMwYear+miningChargesUsdPerMwYear)/(8760*uptimeFraction)+1000*powerPriceUsdPerKwh",
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
    "The machines are sunk unless capital a year is given, and mining pays for power only unless other cost is given; the lease bears its site cost in any case.",
    'Basis "annual": the lease pays for its build at the required return for ever, without amortisation or exit. Basis "value": the lease is worth 15 times its NOI less the build, mining five times its margin, as in PATH_COMPARE. The second price is far higher, since a lease that is capitalised at 15 is worth more than one that must earn 10% on its build.',
    "Between the two prices mining leaves more cash this year and the lease more value: which one counts is a judgement of how long mining lasts.",
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
    {
      arguments: [
        109.46,
        15,
        0.0512,
        1090,
        3.1445,
        null,
        null,
        null,
        null,
        0.01,
        null,
        null,
        null,
        null,
        [["annual", "value"]],
      ],
      result: [[53771.94, 148546.05]],
      note: "IREN's machines: this year's cash is equal at the first price, value at the second",
    },
  ],
  keywords: "switch, keep mining, lease or mine, opportunity cost",
  compute: indifferencePriceUsdPerBtc,
});
