import type { ModelSource } from "../../describe";

export const shellSources = {
  broker: {
    title: "Digest of Morgan Stanley: 519 and 781 million USD on 100 MW",
    url: "https://reportify.cn/tags/concept?tagValue=%E4%BC%81%E4%B8%9A%E4%BB%B7%E5%80%BC%2F%E7%93%A6%E7%89%B9",
    asOf: "2025-09-22",
  },
  jpMorgan: {
    title: "Digest of JPMorgan: value per gross and per critical MW",
    url: "https://coinmela.com/j-p-morgan-updates-ratings-and-price-targets-for-major-bitcoin-miners",
    asOf: "2025-09",
  },
  fluidstack: {
    title: "TeraWulf and Fluidstack, release",
    url: "https://investor.wedbush.com/wedbush/article/gnwcq-2025-8-14-terawulf-signs-200-mw-10-year-ai-hosting-agreements-with-fluidstack",
    asOf: "2025-08-14",
  },
  cantor: {
    title: "Note citing Cantor",
    url: "https://zhongli-tech.com/new/719673774944820224",
    asOf: "2025-11",
  },
  vanEck: {
    title: "Digest of VanEck",
    url: "https://coinsbit.io/?p=2449",
    asOf: "2026-05",
  },
  guosheng: {
    title: "Guosheng: mining gross profit of 0.10m USD per MW and year",
    url: "http://stock.hexun.com/2025-12-13/222780111.html",
    asOf: "2025-12-13",
  },
  core42: {
    title: "TeraWulf and Core42: 125 USD/kW-month, 3% escalator",
    url: "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
    asOf: "2024-12-23",
  },
  galaxy: {
    title: "Galaxy and CoreWeave: first-year revenue of 240m USD on 133 MW",
    url: "https://ecnetnews.com/analyst-describes-galaxy-digitals-ai-deal-as-transformative",
    asOf: "2025-03-28",
  },
  helios: {
    title: "Galaxy Helios: 1.4bn USD of debt beside 350m of equity",
    url: "https://bitxjournal.com/?p=17632",
    asOf: "2025-08-15",
  },
  beaconPoint: {
    title: "Hut 8 Beacon Point notes: 6.129%, amortising to 2042",
    url: "https://www.valuethemarkets.com/cryptocurrency/news/hut-8-secures-425-billion-to-expand-into-ai-data-center-development",
    asOf: "2026-06",
  },
  barberLake: {
    title: "Cipher Barber Lake notes: 7.125%",
    url: "https://crypto-economy.com/texas-expansion-ahead-cipher-mining-lands-fluidstack-deal-launches-333m-funding-plan",
    asOf: "2025-11-20",
  },
  irenLoan: {
    title: "IREN financing: cover of at least 1.05",
    url: "https://stockti.com/iren-secures-3-65b-gpu-financing-for-microsoft-ai-deal",
    asOf: "2026",
  },
} as const satisfies Record<string, ModelSource>;
