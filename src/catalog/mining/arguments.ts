import { efficiencyJPerTh } from "../common";
import type { NumberParameter, SeriesParameter, Source } from "../define";
import { quantity } from "../quantity";

export const hashrateEhs = quantity({ unit: "EH/s", description: "Hashrate of the fleet", min: 0 });

export const days = quantity({
  unit: "days",
  description: "Length of the period",
  min: 0,
  default: 1,
});

export const minedBtc = quantity({
  unit: "BTC",
  description: "Bitcoin mined in the period, as credited",
  min: 0,
});

export const costUsdPerBtc = quantity({
  unit: "USD/BTC",
  description: "Cost per bitcoin mined, as published",
  min: 0,
});

export const creditsUsd = quantity({
  unit: "USD",
  description: "Curtailment and demand-response credits, typed positive",
  min: 0,
  hint: "type credits as a positive amount",
  default: 0,
});

export const hashratesEhs = {
  kind: "series",
  unit: "EH/s",
  description: "Hashrate of each row",
  blanks: "skip",
  min: 0,
} as const satisfies SeriesParameter;

export const efficienciesJPerTh = {
  kind: "series",
  unit: "J/TH",
  description: "Efficiency of each row",
  blanks: "skip",
  min: efficiencyJPerTh.min,
  max: efficiencyJPerTh.max,
  hint: efficiencyJPerTh.hint,
} as const satisfies SeriesParameter;

export const priceUsdPerTh = quantity({
  unit: "USD/TH",
  description: "Price of the machine per TH/s, installed",
  min: 0,
});

const growthPerMonth = {
  kind: "number",
  unit: "rate/month",
  above: -1,
  max: 1,
  hint: "a fraction, so type 2% as 0.02",
  default: 0,
} as const satisfies Omit<NumberParameter, "description">;

export const difficultyGrowthPerMonth = {
  ...growthPerMonth,
  description: "Monthly growth of difficulty",
} as const satisfies NumberParameter;

export const networkGrowthPerMonth = {
  ...growthPerMonth,
  description: "Monthly growth of the network's hashrate",
} as const satisfies NumberParameter;

export const priceGrowthPerMonth = {
  ...growthPerMonth,
  description: "Monthly growth of the bitcoin price",
} as const satisfies NumberParameter;

export const monthsToHalving = quantity({
  unit: "months",
  description: "Months until revenue halves, fees too; 0 is from the start, blank is no halving",
  min: 0,
  optional: true,
});

export const months = {
  kind: "number",
  unit: "months",
  min: 1,
  max: 600,
  whole: true,
  hint: "whole months, so 48 for four years",
} as const satisfies Omit<NumberParameter, "description">;

export const CIPHER_THIRD_QUARTER: Source = {
  title: "Cipher Mining, third quarter of 2025: 34,189 USD of electricity per bitcoin",
  url: "https://fintool.com/app/research/companies/CIFR/earnings/Q3%202025",
  retrieved: "2026-11-22",
};

export const LUXOR_LOOKBACK: Source = {
  title:
    "Luxor, lookback on November 2025: hashprice 39.82 at 96,532 USD and 153.33T; forwards to April fell by 16 to 18%",
  url: "https://hashrateindex.com/blog/luxor-hashrate-lookback-series-november-2025",
  retrieved: "2026-11-27",
};

export const HASHRATE_ROUNDUP: Source = {
  title: "Hashrate Index roundup, 3 November 2025: hashprice 43.33, S21 XP at 25.70 USD/TH",
  url: "https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025",
  retrieved: "2026-11-22",
};

export const CBECI: Source = {
  title: "Cambridge Bitcoin Electricity Consumption Index: profitability threshold, PUE, miners",
  url: "https://github.com/CambridgeAltFin/ccaf_cbeci_api",
  retrieved: "2026-11-22",
};

export const IREN_AUGUST_2025: Source = {
  title: "IREN, August 2025: 668 BTC, hardware profit of 50.8 million USD, margin of 66%",
  url: "https://utahbusinesspress.com/article/847111062-iren-august-2025-monthly-update",
  retrieved: "2026-11-22",
};

export const F2POOL_LIST: Source = {
  title: "F2Pool shutdown prices by machine, November 2025",
  url: "https://maxbit.cc/bitcoin-miners-approaching-breakeven-point-amid-price-drop-u-today",
  retrieved: "2026-11-22",
};

export const ANTPOOL_LIST: Source = {
  title: "Antpool shutdown prices by machine, February 2026",
  url: "https://en.bitcoinsistemi.com/bitcoin-price-plummets-as-miners-break-out-in-a-cold-sweat-levels-at-which-they-will-shut-down-their/amp",
  retrieved: "2026-11-22",
};

export const BLOCKSPACE_RIGS: Source = {
  title: "Blockspace, daily revenue and power cost of single machines, August 2024",
  url: "https://blockspace.media/insight/bitcoin-hashprice-falls-to-all-time-low-as-bitcoin-price-collapses",
  retrieved: "2026-11-22",
};
