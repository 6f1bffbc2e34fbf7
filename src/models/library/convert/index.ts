import type { Model } from "../../describe";
import { convertPreview } from "../../previews";
import { marketSources } from "../shared/market";
import { missingFigures } from "../shared/missing";
import { valuationSources } from "../parts/sources";
import { shellSources } from "../shell/sources";
import { convertChecks } from "./checks";
import { delayTable } from "./delay";
import { byBtcBlocks, convertGrids } from "./grids";
import { historyBlocks, pastTable } from "./history";
import { convertInputs } from "./inputs";
import { chosenBlock, convertAnswer, convertWorkings } from "./results";

const { broker, jpMorgan, fluidstack, cantor, wainwright } = valuationSources;

const million = (cell: string): string => `TEXT(${cell}/1000000,"0.0")`;

/** The word of the map as advice. */
function advice(number: number): string {
  const word = `{verdict#${number}}`;
  return `IF(${word}="window","convert before the window closes",IF(${word}="convert","convert now",IF(${word}="wait","wait","mine on")))`;
}

/** Now against the right to wait, of a tenant. */
function against(number: number, words = ["USD a site MW now against ", " for the right to wait"]) {
  const [one, other] = words;
  return `${million(`{now#${number}}`)}&"m ${one}"&${million(`{option#${number}}`)}&"m${other}"`;
}

const SAME = `"With either tenant "&${advice(1)}&": "&${against(1)}&" (hyperscaler), "&${against(2, ["against ", ""])}&" (neocloud)"`;

const EACH = `"With a hyperscaler "&${advice(1)}&" ("&${against(1)}&"), with a neocloud "&${advice(2)}&" ("&${against(2, ["against ", ""])}&")"`;

export const convert: Model = {
  id: "convert-or-wait",
  title: "Convert now or wait",
  sentence:
    "What turning a mine into a shell creates today, what the right to wait is worth, the rent from which to convert, and what delay costs.",
  asksFor: "company",
  preview: convertPreview,
  sources: {
    ...marketSources,
    broker,
    jpMorgan,
    fluidstack,
    cantor,
    wainwright,
    vanEck: shellSources.vanEck,
  },
  sheets: [
    {
      name: "Convert or wait",
      title: '="Convert now or wait: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer: `=IF(COUNT({now})=2,IF({verdict#1}={verdict#2},${SAME},${EACH}),{company}&": no figure for mining, see what is missing")`,
      purpose:
        "For equity and infrastructure analysts. Volatilities are placeholders: nobody publishes them, and the value of waiting rests on them.",
      valueColumns: 2,
      widths: [50, 17, 15, 15, 15, 15, 17],
      blocks: [
        ...convertAnswer,
        ...byBtcBlocks,
        ...convertInputs,
        missingFigures(["efficiency", "powerPrice", "operating"]),
        ...convertWorkings,
        chosenBlock,
        delayTable,
        ...convertGrids,
        ...historyBlocks,
        convertChecks,
        pastTable,
      ],
    },
  ],
};
