import {
  capitalUsdPerGpuYear,
  energyUsdPerGpuHour,
  gpuHourCostUsd,
  hostingUsdPerGpuYear,
} from "../../core/gpuHourCost";
import { PERCENT_HINT, powerPriceUsdPerKwh, pue, rentUsdPerKwMonth } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";

export const gpuHourCost = defineFunction({
  name: "GPU_HOUR_COST",
  group: "AI hosting",
  summary: "What an hour of one GPU costs its owner: capital, hosting, power and other.",
  parameters: {
    capexUsdPerGpu: quantity({
      unit: "USD/GPU",
      description: "Price of one GPU with its share of server, network and storage",
      min: 0,
    }),
    lifeYears: quantity({
      unit: "years",
      description: "Years in which it is written down",
      above: 0,
      max: 100,
      hint: "enter years, so 1.5 for 18 months",
    }),
    hoursPerYear: quantity({
      unit: "hours/year",
      description: "Hours sold in a year",
      min: 0,
      max: 8784,
      hint: "a year has 8,760 hours",
      default: 8760,
    }),
    residualFraction: quantity({
      unit: "fraction",
      description: "Share of the price left at the end of its life",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 0,
    }),
    kwPerGpu: quantity({
      unit: "kW/GPU",
      description: "Critical IT power of one GPU with its share of the server",
      min: 0,
      max: 100,
      hint: "kilowatts, so 1.2 for 1,200 W",
      default: 0,
    }),
    pue,
    powerPriceUsdPerKwh: { ...powerPriceUsdPerKwh, default: 0 },
    hostingUsdPerKwMonth: {
      ...rentUsdPerKwMonth,
      description: "Rent per kW of critical IT power and month, where the hall is rented",
      default: 0,
    },
    otherUsdPerGpuYear: quantity({
      unit: "USD/GPU-year",
      description: "Staff, software, maintenance and insurance in a year",
      min: 0,
      default: 0,
    }),
  },
  result: {
    label: "Cost of a GPU hour",
    unit: "USD/GPU-hour",
    formula:
      "(capitalUsdPerGpuYear+hostingUsdPerGpuYear+otherUsdPerGpuYear)/hoursPerYear+energyUsdPerGpuHour",
  },
  steps: [
    {
      key: "capitalUsdPerGpuYear",
      label: "Loss of value in a year",
      unit: "USD/GPU-year",
      formula: "capexUsdPerGpu*(1-residualFraction)/lifeYears",
      value: capitalUsdPerGpuYear,
    },
    {
      key: "hostingUsdPerGpuYear",
      label: "Rent of the hall in a year",
      unit: "USD/GPU-year",
      formula: "hostingUsdPerKwMonth*12*kwPerGpu",
      value: hostingUsdPerGpuYear,
    },
    {
      key: "energyUsdPerGpuHour",
      label: "Power of one hour",
      unit: "USD/GPU-hour",
      formula: "kwPerGpu*pue*powerPriceUsdPerKwh",
      value: energyUsdPerGpuHour,
    },
  ],
  assumptions: [
    "Capital is written down level and earns nothing: compare the price of an hour with the cost only after a return on capital, or take CLOUD_CONTRACT's IRR.",
    "Cost of a sold hour: capital, hosting and other cost are spread over the hours sold, power is drawn in those hours only.",
    "The life decides most: GPUs were written down over three to six years in 2025.",
  ],
  sources: [
    {
      title: "Compute Tape, lesson on the H100: 30,000 USD over three and five years",
      url: "https://www.computetape.com/learn/how-fast-does-an-h100-depreciate/",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [30000, [[3], [5]], 6100],
      result: [[1.64], [0.98]],
      note: "30,000 USD over three and over five years at 6,100 hours: published 1.64 and 0.98",
    },
    {
      arguments: [40000, 5, 8000, 0.1, 1.4, 1.25, 0.05, 130, 1500],
      result: 1.448,
      note: "With a hall at 130 USD/kW-month, power at 5 cents and 1,500 USD of other cost",
    },
  ],
  keywords: "GPU cloud, cost per hour, H100, compute, depreciation",
  compute: gpuHourCostUsd,
});
