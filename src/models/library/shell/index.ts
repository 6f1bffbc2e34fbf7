import type { Model } from "../../describe";
import { shellPreview } from "../../previews";
import { contractsSheet } from "./contracts";
import { familyChecks, shellFamilies } from "./families";
import { shellInputs } from "./inputs";
import { leasesSheet } from "./leases";
import { leveredSheet } from "./levered";
import { shellChecks, shellGrids, shellResults } from "./results";
import { scheduleSheet } from "./schedule";
import { shellSources } from "./sources";

export const shell: Model = {
  id: "powered-shell",
  title: "Powered shell",
  sentence:
    "What a watt of a mine's site is worth as a powered shell let to an AI tenant, beside the published 5.19 and 7.81 USD.",
  asksFor: null,
  preview: shellPreview,
  sources: shellSources,
  sheets: [
    {
      name: "Powered shell",
      title: "Powered shell: equity value of a watt of site power",
      answer:
        '="A watt is worth "&TEXT({perWatt#1},"0.00")&" USD let to a hyperscaler and "&TEXT({perWatt#2},"0.00")&" to a neocloud; published: "&TEXT({published#1},"0.00")&" and "&TEXT({published#2},"0.00")',
      purpose:
        "For equity and credit analysts, as of November 2025. The rents are backed out, so agreement with the published values is a calibration.",
      blocks: [
        shellInputs,
        ...shellResults,
        ...shellGrids,
        ...shellFamilies,
        familyChecks,
        shellChecks,
      ],
    },
    leasesSheet,
    leveredSheet,
    scheduleSheet,
    contractsSheet,
  ],
};
