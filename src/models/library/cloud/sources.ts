import type { ModelSource } from "../../describe";

export const cloudSources = {
  irenRelease: {
    title: "IREN, results of the first quarter of its year 2026: Microsoft, 9.7bn USD, 20% prepaid",
    url: "https://livenews.co.nz/2025/11/07/nz-au-iren-reports-q1-fy26-results",
    asOf: "2025-11-06",
  },
  irenCall: {
    title: "Digest of IREN's call: 200 MW, 76,000 GB300, 5.8bn USD to Dell, margin 85%, debt 2.5bn",
    url: "https://www.ainvest.com/news/iren-q1-2026-contradictions-emerge-cloud-colocation-priorities-gpu-financing-costs-microsoft-deal-strategic-2511",
    asOf: "2025-11-06",
  },
  roth: {
    title: "Roth on IREN and Microsoft: prepayment credited in years 3 to 5, about 15m USD per MW",
    url: "https://www.cantechletter.com/2025/11/should-you-sell-your-iren-stock/",
    asOf: "2025-11-05",
  },
  investorNote: {
    title: "Investor note: 10 to 12% before debt, up to 19% with a residual, 25 to 40% after debt",
    url: "https://app.getquin.com/fr/post/TqrJXRoSPW",
    asOf: "2025-11",
  },
  funding: {
    title: "IREN financing: 3.65bn USD, notes at 5.96%, cover of at least 1.05",
    url: "https://stockti.com/iren-secures-3-65b-gpu-financing-for-microsoft-ai-deal",
    asOf: "2026",
  },
} as const satisfies Record<string, ModelSource>;
