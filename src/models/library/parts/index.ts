import type { Model } from "../../describe";
import { partsPreview } from "../../previews";
import { marketSources } from "../shared/market";
import { missingFigures } from "../shared/missing";
import { shellSources } from "../shell/sources";
import { partsInputs } from "./inputs";
import { partsChecks, partsResults } from "./results";

const { jpMorgan } = shellSources;

export const parts: Model = {
  id: "sum-of-the-parts",
  title: "Sum of the parts for one company",
  sentence:
    "Coins, mining, contracted AI power and unleased power of a company, against its share price.",
  asksFor: "company",
  preview: partsPreview,
  sources: {
    ...marketSources,
    jpMorgan,
    jpMorganLater: {
      title: "JPMorgan on value per critical MW and 50% for unleased power",
      url: "https://blockspace.media/insight/jpmorgan-increases-guidance-on-power-capacity-valuation-upgrades-cifr-and-clsk-to-overweight",
      asOf: "2025-11",
    },
    bernstein: {
      title: "Bernstein: 3m USD per MW of power sites",
      url: "https://letsdatascience.com/news/bernstein-sees-upside-for-bitcoin-miners-fae56f2b",
      asOf: "2025-10",
    },
  },
  sheets: [
    {
      name: "Sum of the parts",
      title: '="Sum of the parts: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer:
        '=IF(COUNT({nav},{price})=2,{company}&" is worth "&TEXT({nav},"0.00")&" USD a share on these inputs, against "&TEXT({price},"0.00")&IF({price.asOf}="",""," on "&{price.asOf}),IF(ISNUMBER({known}),{company}&": the known parts come to "&TEXT({known},"0.00")&" USD a share; some are not published",{company}&": too little is published for a value"))',
      purpose:
        "For equity analysts, at the figures of November 2025. Multiples, values and chances are rules of thumb: change them.",
      blocks: [
        ...partsInputs,
        missingFigures([
          "price",
          "shares",
          "cash",
          "debt",
          "btcHeld",
          "hashrate",
          "efficiency",
          "powerPrice",
          "operating",
          "secured",
          "contracted",
        ]),
        ...partsResults,
        partsChecks,
      ],
    },
  ],
};
