import type { ModelSource } from "../../describe";

export const gapSources = {
  september: {
    title: "Digest of Morgan Stanley: 65 GW needed, 15 of grid access, 6 under construction",
    url: "https://allweatherfinance.com/who-can-immediately-supply-power-to-ai-the-underrated-value-of-bitcoin-mining-companies/",
    asOf: "2025-09-21",
  },
  november: {
    title: "Digest of Morgan Stanley: 69 GW needed, 15 and 10; 36 GW a year before",
    url: "https://allweatherfinance.com/hidden-concerns-behind-the-ai-boom-by-2028-the-us-power-shortfall-may-be-equivalent-to-44-nuclear-power-plants/",
    asOf: "2025-11",
  },
  winter: {
    title: "Investing.com: 47 GW",
    url: "https://ng.investing.com/news/stock-market-news/morgan-stanley-names-key-winners-amid-growing-ai-power-gap-2232377",
    asOf: "2025-12",
  },
  february: {
    title: "Tracker citing Morgan Stanley: 74 GW needed, 25 of grid and construction together",
    url: "https://experimental.modeltransactions.com/predictions/INF_010",
    asOf: "2026-02",
  },
  solutions: {
    title:
      "Morgan Stanley on Investing.com: gas turbines, fuel cells, nuclear sites; 13 GW or 20% left",
    url: "https://ng.investing.com/news/stock-market-news/morgan-stanley-sees-up-to-20-shortage-of-us-power-for-data-centers-through-2028-2203320",
    asOf: "2025-11",
  },
  bitcoinSites: {
    title: "Digest of the same report: 10 to 15 GW from bitcoin sites",
    url: "https://reportify.ai/social-media/740760280007926",
    asOf: "2025-11",
  },
} as const satisfies Record<string, ModelSource>;
