import type { Model } from "../../describe";
import { gapPreview } from "../../previews";
import { demandTable, scenarioBlocks } from "./demand";
import { publishedTable } from "./published";
import { gapChecks, gapResults } from "./results";
import { gapSources } from "./sources";

export const gap: Model = {
  id: "power-gap",
  title: "US power gap",
  sentence:
    "What US data centres need to 2028 and will not get, before and after time-to-power solutions.",
  asksFor: null,
  preview: gapPreview,
  sources: gapSources,
  sheets: [
    {
      name: "Power gap",
      title: "US power gap of data centres, 2025 to 2028",
      answer:
        '="The gap is "&TEXT({before},"0")&" GW, "&TEXT({shareBefore},"0%")&" of the need; "&IF({after}>=0,TEXT({after},"0")&" GW are left","a surplus of "&TEXT(-{after},"0")&" GW is left")&" after time-to-power solutions"',
      purpose:
        "For analysts of power and miners, as of November 2025. Pick a path of demand and a case; only paths on one basis compare.",
      valueColumns: 3,
      blocks: [...scenarioBlocks, ...gapResults, publishedTable, demandTable, gapChecks],
    },
  ],
};
