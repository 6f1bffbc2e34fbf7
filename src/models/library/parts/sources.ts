import type { ModelSource } from "../../describe";
import { shellSources } from "../shell/sources";

const { broker, jpMorgan, fluidstack, cantor } = shellSources;

/** What the values by asset rest on. */
export const valuationSources = {
  broker,
  jpMorgan,
  fluidstack,
  cantor,
  jpMorganLater: {
    title: "JPMorgan on value per critical MW and 50% for unleased power",
    url: "https://blockspace.media/insight/jpmorgan-increases-guidance-on-power-capacity-valuation-upgrades-cifr-and-clsk-to-overweight",
    asOf: "2025-11-24",
  },
  jll: {
    title: "JLL as cited: cap rates of 5.5% for hyperscale to 8% for powered shell",
    url: "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
    asOf: "2026-03",
  },
  wainwright: {
    title: "H.C. Wainwright on CIFR: 6.0x mining, 10% credit for the pipeline",
    url: "https://ng.investing.com/news/analyst-ratings/hc-wainwright-raises-cipher-mining-stock-price-target-to-30-on-hpc-growth-93CH-2182023",
    asOf: "2025-11-03",
  },
  abernathy: {
    title: "TeraWulf, sale of 50.1% of the Abernathy venture",
    url: "https://www.sec.gov/Archives/edgar/data/1083301/000108330126000166/wulf-20260630.htm",
    asOf: "2026-07-06",
  },
  americanBitcoin: {
    title: "Hut 8: 3,418 bitcoin in American Bitcoin on 30 September 2025",
    url: "https://www.ainvest.com/news/hut-8-hut-assessing-profitability-volatility-share-dilution-2512",
    asOf: "2025-09-30",
  },
  americanBitcoinLater: {
    title: "Public tracker: 8,002 bitcoin in American Bitcoin on 30 June 2026",
    url: "https://github.com/rictsb/cloudtracker",
    asOf: "2026-06-30",
  },
} as const satisfies Record<string, ModelSource>;
