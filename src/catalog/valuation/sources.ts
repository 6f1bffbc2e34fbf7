import type { Source } from "../define";

const retrieved = "2026-11-22";

export const STRATEGY_8K: Source = {
  title: "Table of Strategy's 8-K, 9 December 2024: 423,650 BTC, BTC yield of 68.7% and 43.2%",
  url: "https://tradesavi.com/flash-news/microstrategy-acquired-approximately-21550-more-bitcoins",
  retrieved,
};
export const CIPHER_10Q: Source = {
  title: "Cipher, 10-Q of the third quarter of 2025: warrants and their strikes",
  url: "https://www.sec.gov/Archives/edgar/data/1819989/000181998925000112/R23.htm",
  retrieved,
};
export const IREN_NOTES: Source = {
  title: "IREN, convertible notes at 13.64 and 16.81 USD, capped calls and prepaid forward",
  url: "https://www.itiger.com/news/2488195792",
  retrieved,
};
export const JPMORGAN_PARTS: Source = {
  title: "JPMorgan, November 2025: value per critical MW, 50% probability on excess power",
  url: "https://blockspace.media/insight/jpmorgan-increases-guidance-on-power-capacity-valuation-upgrades-cifr-and-clsk-to-overweight",
  retrieved,
};
export const MCDONALD_SIEGEL: Source = {
  title: "McDonald and Siegel, The Value of Waiting to Invest, NBER working paper 1019 (1982)",
  url: "https://www.nber.org/papers/w1019",
  retrieved,
};
