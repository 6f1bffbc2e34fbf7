import type { Source } from "../define";

const retrieved = "2026-11-22";

export const WULF_FLUIDSTACK: Source = {
  title: "TeraWulf and Fluidstack, August 2025: 200 MW, 10 years, 3.7 billion USD, NOI margin 85%",
  url: "https://investor.wedbush.com/wedbush/article/gnwcq-2025-8-14-terawulf-signs-200-mw-10-year-ai-hosting-agreements-with-fluidstack",
  retrieved,
};
export const WULF_CORE42: Source = {
  title: "TeraWulf and Core42, December 2024: 125 USD/kW-month with 3% escalator, margin 70%",
  url: "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
  retrieved,
};
export const CORZ_COREWEAVE: Source = {
  title: "Core Scientific and CoreWeave, all leases: 590 MW, 12 years, 10.2 billion USD",
  url: "https://belcourt.vercel.app/CORZ/earnings/2026Q1-review-claude",
  retrieved,
};
export const HUT_RIVER_BEND: Source = {
  title: "Hut 8 River Bend, December 2025: 245 MW, 15 years, 7.0 billion USD, average NOI 454m",
  url: "https://newprojectmedia.com/?p=16843",
  retrieved,
};
export const HUT_BEACON_POINT: Source = {
  title: "Hut 8 Beacon Point notes, June 2026: 4.25 billion USD at 6.129%, amortising",
  url: "https://www.valuethemarkets.com/cryptocurrency/news/hut-8-secures-425-billion-to-expand-into-ai-data-center-development",
  retrieved,
};
export const CAP_RATES: Source = {
  title: "Digest of JLL, first quarter of 2026: cap rates of data centres by kind",
  url: "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
  retrieved,
};
export const IREN_CALL: Source = {
  title:
    "Digest of IREN's call, November 2025: Microsoft contract, 200 MW critical IT, 76,000 GPUs",
  url: "https://www.ainvest.com/news/iren-q1-2026-contradictions-emerge-cloud-colocation-priorities-gpu-financing-costs-microsoft-deal-strategic-2511",
  retrieved,
};
export const IREN_RELEASE: Source = {
  title: "IREN and Microsoft, November 2025: 9.7 billion USD, five years, 20% prepaid",
  url: "https://discussion.fool.com/t/iren-secures-9-7bn-ai-cloud-contract-with-microsoft/121938",
  retrieved,
};
export const GUOSHENG: Source = {
  title:
    "Digest of Guosheng, December 2025: revenue per MW by path, 9.7 million USD for bare metal",
  url: "https://stock.hexun.com/2025-12-13/222780111.html",
  retrieved,
};
