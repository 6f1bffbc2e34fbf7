import { FIRST_DATE, LAST_DATE } from "../core/dates";
import type { Bounds, Source } from "./define";
import { quantity } from "./quantity";

/* Arguments that several functions take, so that they read the same everywhere. */

export const PERCENT_HINT = "a fraction, so type 85% as 0.85";
const MEGAWATT_HINT = "enter megawatts, so 100 for 100 MW";

export const efficiencyJPerTh = quantity({
  unit: "J/TH",
  description: "Energy per terahash at the wall; for a fleet, weighted by hashrate",
  min: 1,
  max: 10_000,
  hint: "J/TH, so 17.5 for a machine of 3,500 W and 200 TH/s",
});

export const powerPriceUsdPerKwh = quantity({
  unit: "USD/kWh",
  description: "Electricity price net of credits; negative when paid to draw power",
  min: -10,
  max: 10,
  hint: "USD per kWh, so 0.045 for 4.5 cents or 45 USD/MWh",
});

export const networkHashrateEhs = quantity({
  unit: "EH/s",
  description:
    "Hashrate of the whole network; a measured and a difficulty-implied rate can differ by 12%",
  above: 0,
  max: 100_000,
  hint: "EH/s, so 1090 for 1,090,000 PH/s",
});

export const blockRewardBtc = quantity({
  unit: "BTC",
  description: "Subsidy plus average fees per block",
  min: 0,
});

export const btcPriceUsd = quantity({
  unit: "USD/BTC",
  description: "Price of one bitcoin",
  min: 0,
});

export const hashpriceUsdPerPhDay = quantity({
  unit: "USD/PH/day",
  description: "Mining revenue of 1 PH/s in a day, before pool fee and power",
  min: 0,
});

export const poolFeeFraction = quantity({
  unit: "fraction",
  description: "Share of the reward that the pool keeps",
  min: 0,
  max: 1,
  hint: "a fraction, so type 2% as 0.02",
  default: 0,
});

export const pue = quantity({
  unit: "ratio",
  description: "Facility power over machine power; 1 where the meter already includes overhead",
  min: 1,
  hint: "facility power over machine power, so 1.05 for 5% overhead",
  default: 1,
});

export const otherCostUsdPerPhDay = quantity({
  unit: "USD/PH/day",
  description: "Other cost that stops with the machines",
  min: 0,
  default: 0,
});

export const uptimeFraction = quantity({
  unit: "fraction",
  description: "Share of the time that the machines run",
  min: 0,
  max: 1,
  hint: PERCENT_HINT,
  default: 1,
});

/** Site power: what the grid meter sees. */
export const siteMw = quantity({
  unit: "MW",
  description: "Site (gross) power, as the grid meter sees it",
  above: 0,
  max: 1e6,
  hint: MEGAWATT_HINT,
});

/** Critical IT power: what the servers draw. */
export const itMw = quantity({
  unit: "MW",
  description: "Critical IT power, as the servers draw it",
  above: 0,
  max: 1e6,
  hint: MEGAWATT_HINT,
});

export const siteToItRatio = quantity({
  unit: "ratio",
  description: "Site power over critical IT power; signed leases lie between 1.21 and 1.52",
  min: 1,
  hint: "site power over critical IT power, so at least 1",
  default: 1.3,
});

export const noiMarginFraction = quantity({
  unit: "fraction",
  description: "Share of rent left after site costs that the tenant does not pay",
  min: 0,
  max: 1,
  hint: PERCENT_HINT,
  default: 0.85,
});

export const rentUsdPerKwMonth = quantity({
  unit: "USD/kW-month",
  description: "Rent per kW of critical IT power and month",
  min: 0,
  max: 1000,
  hint: "per kW and month, not per MW or year",
});

export const buildCostUsdPerItW = quantity({
  unit: "USD/IT W",
  description: "Build cost per watt of critical IT power",
  min: 0,
  default: 10,
});

export const discountRate = quantity({
  unit: "rate/year",
  description: "Yearly discount rate",
  above: -1,
  max: 1,
  hint: "a fraction, so type 10% as 0.10",
});

/** What every spreadsheet counts alike; catches dates typed as 20251118. */
export const dateBounds = {
  min: FIRST_DATE,
  max: LAST_DATE,
  hint: "an Excel date, such as DATE(2026,6,1)",
} as const satisfies Bounds;

export const WHOLE_DATE_HINT = "an Excel date without a time, such as DATE(2026,6,1)";

/* Sources that several functions rest on. */

export const BITCOIN_CORE: Source = {
  title: "Bitcoin Core, chain parameters: ten-minute blocks, halving every 210,000 blocks",
  url: "https://github.com/bitcoin/bitcoin/blob/0083e015e84020d29cad18de1e19f44f2029a275/src/kernel/chainparams.cpp",
  retrieved: "2026-11-22",
};

export const LUXOR_HASHPRICE: Source = {
  title: "Luxor Hashrate Index, definition of hashprice",
  url: "https://docs.luxor.tech/hashrateindex/hashprice",
  retrieved: "2026-11-22",
};

export const THE_MINER_MAG: Source = {
  title: "TheMinerMag, charts of listed miners: hashcost and its layers, realised hashrate",
  url: "https://pro.theminermag.com",
  retrieved: "2026-11-22",
};

export const MSX_ARTICLE: Source = {
  title: "MSX Research Institute, AI Kills Miners (November 2025)",
  url: "https://www.chaincatcher.com/en/article/2221689",
  retrieved: "2026-11-22",
};

export const MORGAN_STANLEY_SHELL: Source = {
  title: "Digest of Morgan Stanley, September 2025: 5.19 and 7.81 USD/W by tenant",
  url: "https://reportify.cn/tags/concept?tagValue=%E4%BC%81%E4%B8%9A%E4%BB%B7%E5%80%BC%2F%E7%93%A6%E7%89%B9",
  retrieved: "2026-11-22",
};

export const MORGAN_STANLEY_GAP: Source = {
  title:
    "Digest of Morgan Stanley, September 2025: 65 GW needed, 15 near-term grid, 6 under construction",
  url: "https://allweatherfinance.com/who-can-immediately-supply-power-to-ai-the-underrated-value-of-bitcoin-mining-companies/",
  retrieved: "2026-11-22",
};
