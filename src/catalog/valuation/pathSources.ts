import type { Source } from "../define";
import { MORGAN_STANLEY_SHELL, THE_MINER_MAG } from "../common";

export const PATH_ASSUMPTIONS = [
  "No path is called best: the capital, the length of the commitment and the risk differ. Read all rows.",
  "Keep mining: machines are sunk unless a price is given; hashprice and power price hold; the multiple of 5 is a placeholder.",
  "Landlord: as POWERED_SHELL_VALUE without build time or mining given up; the default rent is backed out from a published value per watt.",
  "Compute provider: the defaults are the IREN and Microsoft contract of November 2025, that is 9.7 bn USD over 5 years on 200 MW of IT, GPUs at 5.8 bn and an EBITDA margin of 85% as said on the call. The cost of its hall is not published; 15 USD per IT W is the low end of a range for liquid-cooled halls.",
  "Compute provider: 20% of the GPUs and 80% of the hall are left after the term by default, both placeholders. The residual decides the value: without any, a hall that the landlord's path values for ever would be scrapped after five years.",
  "Value created mixes methods: mining at a multiple, the lease at another one for ever, the cloud contract as its discounted years. No path carries build time or corporate cost.",
  "Everything is per MW of site power; the whole-site rows multiply by siteMw.",
] as const;

export const PATH_SOURCES: readonly Source[] = [
  MORGAN_STANLEY_SHELL,
  THE_MINER_MAG,
  {
    title: "IREN, results of November 2025: Microsoft contract of 9.7 bn USD over five years",
    url: "https://livenews.co.nz/2025/11/07/nz-au-iren-reports-q1-fy26-results",
    retrieved: "2026-11-22",
  },
  {
    title:
      "Digest of IREN's call, November 2025: 200 MW of critical IT, 5.8 bn USD of GPUs, 85% margin",
    url: "https://www.ainvest.com/news/iren-q1-2026-contradictions-emerge-cloud-colocation-priorities-gpu-financing-costs-microsoft-deal-strategic-2511",
    retrieved: "2026-11-22",
  },
  {
    title: "Digest, 2026: 15 to 20 million USD per MW for liquid-cooled AI halls",
    url: "https://apers.app/learn/asset-classes/industrial/data-centers-power-pricing-pue-hyperscaler",
    retrieved: "2026-11-22",
  },
];
