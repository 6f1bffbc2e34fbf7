import type { ModelSource } from "../../describe";

export const powerSources = {
  longRidge: {
    title: "MARA buys Long Ridge: about 1.5bn USD, 505 MW, debt included",
    url: "https://www.sec.gov/Archives/edgar/data/0001507605/000119312526193982/d54802d8k.htm",
    asOf: "2026-04-30",
  },
  nextEra: {
    title:
      "NextEra at CERAWeek: a new combined-cycle plant costs 2,400 USD/kW and takes five years",
    url: "https://zoonop.com/news/energy/combined-cycle-plant-costs-soar-over-threefold-nextera-ceo-reveals-at-ceraweek-2025",
    asOf: "2025-03",
  },
  eia: {
    title: "EIA, Short-Term Energy Outlook: Henry Hub 3.80 USD/MMBtu in 2025",
    url: "https://www.eia.gov/pressroom/releases/press565.php",
    asOf: "2025-02-11",
  },
  talen: {
    title: "Talen and Amazon: about 18bn USD through 2042 for up to 1,920 MW",
    url: "https://www.utilitydive.com/news/talen-amazon-aws-susquehanna-nuclear-data-centert/750440",
    asOf: "2025-06-11",
  },
  powerGen: {
    title: "Digest of PowerGen 2026: grid 3 to 7 years, on-site generation 16 to 30 months",
    url: "https://avanzaenergy.substack.com/p/data-centers-are-killing-the-grid",
    asOf: "2026",
  },
  ercot: {
    title: "S&P Global on ERCOT's queue: 188 GW, 82 under study, 22 approved, 7 connected",
    url: "https://www.spglobal.com/energy/en/news-research/latest-news/electric-power/082625-texas-power-market-faces-chaos-of-massive-load-interconnection-queues-market-changes-new-rules-experts",
    asOf: "2025-08-26",
  },
  ercotAutumn: {
    title: "Latitude Media on ERCOT's queue: 226 GW, 77% data centres",
    url: "https://www.latitudemedia.com/news/ercots-large-load-queue-has-nearly-quadrupled-in-a-single-year",
    asOf: "2025-11",
  },
  ercotSpring: {
    title: "ERCOT's queue in March 2026: 439 GW, 9.0 approved, 3.9 running",
    url: "https://lli-radar.pallara.xyz/",
    asOf: "2026-03",
  },
  helios: {
    title: "Galaxy buys Helios from Argo",
    url: "https://finance.yahoo.com/news/galaxy-acquire-helios-bitcoin-mining-070000825.html",
    asOf: "2022-12-28",
  },
  blockMining: {
    title: "Riot buys Block Mining",
    url: "http://financemagnates.com/cryptocurrency/3rd-largest-bitcoin-miner-on-wall-street-acquires-crypto-competitor-for-93-million",
    asOf: "2024-07-23",
  },
  knoxville: {
    title: "CleanSpark buys seven sites near Knoxville",
    url: "https://asymmetricalbet.net/cleanspark-acquiring-seven-bitcoin-mining-facilities-in-tennessee",
    asOf: "2024-09-10",
  },
  nautilus: {
    title: "Talen, a generator, buys TeraWulf's 25% of Nautilus",
    url: "https://unocrypto.com/bitcoin-miner-terawulf-inks-deal-to-sell-stake-in-nautilus",
    asOf: "2024-10-02",
  },
  rhodium: {
    title: "Riot buys Rhodium's part of Rockdale",
    url: "https://stocktitan.net/news/RIOT/riot-platforms-announces-closing-of-the-acquisition-of-rhodium-dnyykdu7vbuc.html",
    asOf: "2025-04-28",
  },
  coreWeave: {
    title: "CoreWeave's bid for Core Scientific, voted down on 30 October 2025",
    url: "https://particle.news/story/coreweave-announces-9-billion-all-stock-takeover-of-core-scientific",
    asOf: "2025-07-07",
  },
  polaris: {
    title: "Core Scientific buys Muskogee: land, substation and utility service",
    url: "https://secwatch.observer/filing/0001628280-26-030918.md",
    asOf: "2026-05-06",
  },
} as const satisfies Record<string, ModelSource>;
