import { meanPeakMw, peakChargeUsd } from "../../core/peakCharge";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

export const peakCharge = defineFunction({
  name: "PEAK_CHARGE",
  group: "Mining",
  summary: "Yearly transmission charge on the mean draw at the grid's peaks (4CP, 12CP).",
  parameters: {
    mwAtPeaks: {
      kind: "series",
      unit: "MW",
      description: "Draw at each of the grid's peaks: four rows for 4CP, twelve for 12CP",
      blanks: "skip",
      min: 0,
      max: 1e6,
      hint: "enter megawatts, so 100 for 100 MW",
    },
    usdPerKwYear: quantity({
      unit: "USD/kW-year",
      description: "Transmission tariff per kW of mean draw at the peaks and year",
      min: 0,
    }),
  },
  result: { label: "Charge a year", unit: "USD/year", formula: "meanPeakMw*1000*usdPerKwYear" },
  steps: [
    {
      key: "meanPeakMw",
      label: "Mean draw at the peaks",
      unit: "MW",
      formula: "AVERAGE(mwAtPeaks)",
      value: meanPeakMw,
    },
  ],
  assumptions: [
    "As many peaks as there are rows: ERCOT's four of June to September, or the twelve that Texas was considering in 2026. A peak at which the site was off is typed 0; a blank row is left out of the mean.",
    "The charge of a year usually follows the peaks of the year before. Nobody knows a peak for certain until it is over, so a site switches off more often than it must.",
  ],
  sources: [
    {
      title: "NFM Consulting on ERCOT's 4CP: 50 to 150 USD/kW a year; 10 MW pay 500,000 at 50",
      url: "https://nfmconsulting.com/knowledge/ercot-4cp-reduce-costs",
      retrieved: "2026-11-27",
    },
    {
      title: "5, June 2026: the Texas proposal to move from four to twelve peaks",
      url: "https://www.energyby5.com/blogs/ercot-market-3x-ing-4cp-moving-to-12cp",
      retrieved: "2026-11-27",
    },
  ],
  examples: [
    {
      arguments: [[[10], [10], [10], [10]], 50],
      result: 500000,
      note: "10 MW at all four peaks, at the low end of published tariffs",
    },
    {
      arguments: [[[10], [2], [2], [2]], 50],
      result: 200000,
      note: "Down to 2 MW at three of them, one missed",
    },
  ],
  keywords: "4CP, 12CP, coincident peak, transmission, ERCOT, demand charge, TCOS",
  compute: peakChargeUsd,
});
