import { evUsdPerW } from "../../core/valuation";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { anyMw } from "./common";

export const evPerW = defineFunction({
  name: "EV_PER_W",
  group: "Valuation",
  summary: "Enterprise value per watt, on the MW basis you choose and should name in the label.",
  parameters: {
    enterpriseValueUsd: quantity({ unit: "USD", description: "Enterprise value; may be negative" }),
    powerMw: {
      ...anyMw,
      description: "Power on one basis: operating, secured, contracted (site MW) or critical IT",
    },
  },
  result: {
    label: "Enterprise value per watt",
    unit: "USD/W",
    formula: "enterpriseValueUsd/(powerMw*1000000)",
  },
  steps: [],
  assumptions: [
    "A value per watt means little without its MW basis: site (gross) and critical IT power differ by 1.2 to 1.5 times, operating and pipeline by far more. Name the basis beside the number.",
    "Compare companies on one basis only.",
  ],
  sources: [
    {
      title: "Digest of VanEck, May 2026: leased portfolios and unleased miners on EV per MW",
      url: "https://altfins.com/crypto-news/crypto-news-summary/348867",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    { arguments: [3e9, 1000], result: 3, note: "3 bn USD over 1,000 MW" },
    {
      arguments: [3e9, [[1000, 2500]]],
      result: [[3, 1.2]],
      note: "The same company on operating and on secured site MW",
    },
  ],
  keywords: "value per MW of a company, price per MW, value per MW, EV/MW, multiple, power",
  compute: ({ enterpriseValueUsd, powerMw }) => evUsdPerW(enterpriseValueUsd, powerMw),
});
