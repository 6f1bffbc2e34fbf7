import type { ModelSource } from "../../describe";

export const cloudSources = {
  irenRelease: {
    title: "IREN, results of the first quarter of its year 2026: Microsoft, 9.7bn USD, 20% prepaid",
    url: "https://livenews.co.nz/2025/11/07/nz-au-iren-reports-q1-fy26-results",
    asOf: "2025-11-06",
  },
  irenCall: {
    title: "Digest of IREN's call: 200 MW, 76,000 GB300, 5.8bn USD to Dell, margin 85%",
    url: "https://www.ainvest.com/news/iren-q1-2026-contradictions-emerge-cloud-colocation-priorities-gpu-financing-costs-microsoft-deal-strategic-2511",
    asOf: "2025-11-06",
  },
  horizon: {
    title: "Early Horizon guidance: 6 to 7m USD per MW",
    url: "https://www.ainvest.com/news/iren-limited-ai-data-center-pivot-bitcoin-billion-dollar-compute-powerhouse-2505",
    asOf: "2025-05",
  },
  investorNote: {
    title: "Investor note: site cost almost doubled for Microsoft",
    url: "https://app.getquin.com/fr/post/TqrJXRoSPW",
    asOf: "2025-11",
  },
  funding: {
    title: "IREN financing: 3.65bn USD, notes at 5.96%, cover of at least 1.05",
    url: "https://stockti.com/iren-secures-3-65b-gpu-financing-for-microsoft-ai-deal",
    asOf: "2026",
  },
} as const satisfies Record<string, ModelSource>;
