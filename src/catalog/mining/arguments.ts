import type { NumberParameter, SeriesParameter, Source } from "../define";

export const hashrateEhs = {
  kind: "number",
  unit: "EH/s",
  description: "Hashrate of the fleet",
  min: 0,
} as const satisfies NumberParameter;

export const days = {
  kind: "number",
  unit: "days",
  description: "Length of the period",
  min: 0,
  default: 1,
} as const satisfies NumberParameter;

export const minedBtc = {
  kind: "number",
  unit: "BTC",
  description: "Bitcoin mined in the period, as credited",
  min: 0,
} as const satisfies NumberParameter;

export const creditsUsd = {
  kind: "number",
  unit: "USD",
  description: "Curtailment and demand-response credits, typed positive",
  min: 0,
  hint: "type credits as a positive amount",
  default: 0,
} as const satisfies NumberParameter;

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
  above: 0,
} as const satisfies SeriesParameter;

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
