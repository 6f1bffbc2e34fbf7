import type { Model } from "../../describe";
import { pathsPreview } from "../../previews";
import { cloudSources } from "../cloud/sources";
import { marketSources } from "../shared/market";
import { missingFigures } from "../shared/missing";
import { shellSources } from "../shell/sources";
import { pathsInputs } from "./inputs";
import { pathsResults } from "./results";
import { pathsChecks, pathsGrids, pathsOption } from "./sensitivity";

const { broker, jpMorgan, fluidstack, cantor, vanEck } = shellSources;
const { irenRelease, irenCall } = cloudSources;

export const paths: Model = {
  id: "three-paths",
  title: "Three paths for one company",
  sentence:
    "Keep mining, let the site to AI tenants, or run the cloud: what each earns, needs and creates.",
  asksFor: "company",
  preview: pathsPreview,
  sources: {
    ...marketSources,
    broker,
    jpMorgan,
    fluidstack,
    cantor,
    vanEck,
    irenRelease,
    irenCall,
  },
  sheets: [
    {
      name: "Three paths",
      title: '="Three paths: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer:
        '=IF(ISNUMBER({created#1}),{company}&", value created a site MW: mining "&TEXT({created#1}/1000000,"0.0")&"m, leasing "&TEXT({created#2}/1000000,"0.0")&"m, compute "&TEXT({created#3}/1000000,"0.0")&"m USD",{company}&": no figure for mining, see what is missing; leasing creates "&TEXT({created#2}/1000000,"0.0")&"m USD a site MW")',
      purpose:
        "For analysts choosing between paths, at the price and network of the chosen vintage. No path is called best: size, risk and time differ.",
      valueColumns: 3,
      blocks: [
        ...pathsInputs,
        missingFigures([
          "efficiency",
          "powerPrice",
          "operating",
          "secured",
          "pipeline",
          "contracted",
        ]),
        ...pathsResults,
        ...pathsGrids,
        ...pathsOption,
        pathsChecks,
      ],
    },
  ],
};
