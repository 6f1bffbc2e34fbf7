import type { Model } from "../../describe";
import { powerPreview } from "../../previews";
import { gapSources } from "../gap/sources";
import { valuationSources } from "../parts/sources";
import { marketSources } from "../shared/market";
import { missingFigures } from "../shared/missing";
import { shellSources } from "../shell/sources";
import { powerChecks, powerGrid } from "./checks";
import { choiceBlock, marketBlock, waysBlocks } from "./choices";
import { dealBlocks } from "./deals";
import { powerInputs } from "./inputs";
import { gapBlocks, nineTable } from "./market";
import { plantBlock } from "./plant";
import { powerSources } from "./sources";

const { broker, jpMorgan, fluidstack, cantor, wainwright } = valuationSources;

const million = (cell: string): string => `TEXT(${cell}/1000000,"0.0")&"m"`;

export const power: Model = {
  id: "power-choices",
  title: "Power choices",
  sentence:
    "Generate, be bought or be tied to a generator: LCOE, PPA and grid by the MWh, time to power, and what a site MW is worth on each.",
  asksFor: "company",
  preview: powerPreview,
  sources: {
    ...marketSources,
    broker,
    jpMorgan,
    fluidstack,
    cantor,
    wainwright,
    vanEck: shellSources.vanEck,
    ...powerSources,
    september: gapSources.september,
    november: gapSources.november,
    february: gapSources.february,
    solutions: gapSources.solutions,
  },
  sheets: [
    {
      name: "Power choices",
      title: '="Power choices: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer: `="A site MW is worth "&${million("{worth#1}")}&" USD connected, "&${million("{worth#2}")}&" in the queue, "&${million("{worth#3}")}&" with a plant bought ("&TEXT({own#1},"0")&" USD/MWh), "&${million("{worth#5}")}&" tied by a PPA ("&TEXT({ppa},"0")&"); buyers paid "&${million("{dealMedian}")}&" at the median, "&${million("{dealHigh}")}&" at most"`,
      purpose:
        "For power and equity analysts. Generate, be bought, be tied to a generator: the three ways that a miner's chief executive gave the industry until 2028.",
      valueColumns: 5,
      widths: [50, 17],
      blocks: [
        ...waysBlocks,
        choiceBlock,
        plantBlock,
        marketBlock,
        powerGrid,
        ...powerInputs,
        missingFigures(["efficiency", "powerPrice", "operating", "generation"]),
        ...dealBlocks,
        ...gapBlocks,
        nineTable,
        powerChecks,
      ],
    },
  ],
};
