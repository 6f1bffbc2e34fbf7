import { gpuHourPriceUsd } from "../../core/rent";
import { PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { IREN_CALL, IREN_RELEASE } from "./sources";

export const gpuHourPrice = defineFunction({
  name: "GPU_HOUR_PRICE",
  group: "AI hosting",
  summary: "Revenue of one GPU in a rented hour.",
  parameters: {
    revenueUsdPerYear: quantity({
      unit: "USD/year",
      description: "Cloud revenue in a year",
      min: 0,
    }),
    gpus: quantity({ unit: "GPUs", description: "GPUs that earn it", min: 0 }),
    utilisationFraction: quantity({
      unit: "fraction",
      description: "Share of the hours that are rented; 1 where all capacity is paid for",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 1,
    }),
  },
  result: {
    label: "Price of a GPU hour",
    unit: "USD/GPU-hour",
    formula: "revenueUsdPerYear/(gpus*8760*utilisationFraction)",
  },
  steps: [],
  assumptions: [
    "8,760 hours a year. A contract that pays for all capacity is not to be divided by utilisation.",
    "Revenue of the whole service, so storage, network and support are in the price.",
  ],
  sources: [IREN_RELEASE, IREN_CALL],
  examples: [
    {
      arguments: [1.94e9, 76000],
      result: 2.914,
      note: "IREN and Microsoft: 1.94 billion USD a year from 76,000 GPUs",
    },
    { arguments: [1.94e9, 76000, 0.9], result: 3.238, note: "If only 90% of the hours were paid" },
  ],
  keywords: "GPU rental rate, GPU price per hour, GPU cloud, price per hour, compute",
  compute: gpuHourPriceUsd,
});
