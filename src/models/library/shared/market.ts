import { COVERED_TICKERS, PEER_TICKERS } from "../../../presets/tickers";
import { DEFAULT_VINTAGE, VINTAGES } from "../../../presets/vintages";
import type { InputLine, ModelSource } from "../../describe";
import { inputLines } from "../../rows";

/* The state of the bitcoin network in mid-November 2025, and what follows from it. */

export const TICKERS: readonly string[] = [...COVERED_TICKERS, ...PEER_TICKERS];

export const companyInput: InputLine = {
  kind: "input",
  key: "company",
  label: "Company",
  unit: "text",
  values: ["IREN"],
  name: "Company",
  standing: "your choice",
  choices: TICKERS,
  note: TICKERS.join(", "),
};

export const vintageInput: InputLine = {
  kind: "input",
  key: "vintage",
  label: "Figures of",
  unit: "text",
  values: [DEFAULT_VINTAGE],
  standing: "your choice",
  choices: VINTAGES,
  note: `${DEFAULT_VINTAGE} is what was known on 18 November 2025; latest is the newest`,
};

export const marketSources = {
  article: {
    title: "MSX Research Institute, AI Kills Miners",
    url: "https://www.chaincatcher.com/en/article/2221689",
    asOf: "2025-11-18",
  },
  shutdownList: {
    title: "F2Pool shutdown prices quoted by MaxBit, difficulty 152.27 trillion",
    url: "https://maxbit.cc/bitcoin-miners-approaching-breakeven-point-amid-price-drop-u-today",
    asOf: "2025-11",
  },
  retarget: {
    title: "Binance Square: retarget at block 925,344 on 27 November 2025",
    url: "https://www.binance.bh/en-NG/square/post/32984221404897",
    asOf: "2025-11-27",
  },
  roundup: {
    title: "Hashrate Index roundup, weekly fee share",
    url: "https://hashrateindex.com/blog/hashrate-index-roundup-november-3-2025",
    asOf: "2025-11-03",
  },
  poolFees: {
    title: "Coindicator: pool fees of 1% to 3%",
    url: "http://coindicator.com/mining-calculators-can-be-deceiving-four-things-to-consider-before-mining-bitcoin-litecoin-or-ethereum/",
    asOf: "2017-06",
  },
} as const satisfies Record<string, ModelSource>;

export const btcPriceInput: InputLine = {
  kind: "input",
  key: "btcPrice",
  label: "Bitcoin price",
  unit: "USD/BTC",
  values: [90000],
  name: "BTC_price",
  standing: "sourced",
  source: "article",
  note: "The article says below 90,000",
};

export const networkInputs: readonly InputLine[] = inputLines({
  difficulty: {
    label: "Difficulty",
    unit: "difficulty",
    format: '0.00,,,,"T"',
    values: [152.27e12],
    name: "Difficulty",
    standing: "sourced",
    source: "shutdownList",
    note: "Shown in trillions, typed in full",
  },
  height: {
    label: "Block height",
    unit: "block",
    values: [924048],
    name: "Block_height",
    standing: "derived",
    source: "retarget",
    asOf: "2025-11-18",
    note: "925,344 less 9 days of 144 blocks",
  },
  feeShare: {
    label: "Fees as a share of the block reward",
    unit: "fraction",
    format: "0.00%",
    values: [0.0062],
    name: "Fee_share",
    standing: "sourced",
    source: "roundup",
    note: "Fees over subsidy plus fees",
  },
  poolFee: {
    label: "Pool fee",
    unit: "fraction",
    values: [0.01],
    name: "Pool_fee",
    standing: "assumption",
    source: "poolFees",
    note: "Low end of the range; large miners pay less",
  },
  pue: {
    label: "PUE of the mine",
    unit: "ratio",
    values: [1],
    name: "PUE",
    standing: "assumption",
    note: "1 where the power price is per kWh at the meter",
  },
});

/** The two company figures every question about mining needs. */
export const MINING_NEEDS: readonly string[] = ["efficiency", "powerPrice"];
