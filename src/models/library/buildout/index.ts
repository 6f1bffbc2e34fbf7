import { contracts } from "../../../catalog/companies/contracts";
import { callText } from "../../../formula/callText";
import type { Model } from "../../describe";
import { buildOutPreview } from "../../previews";
import { cloudSources } from "../cloud/sources";
import { sitesSheetOf } from "../parts/sites";
import { valuationSources } from "../parts/sources";
import { marketSources } from "../shared/market";
import { contractsSheetOf } from "../shell/contracts";
import { CONTRACT_ROWS, contractsSheet } from "./contracts";
import { debtSheet } from "./debt";
import { buildOutInputs } from "./inputs";
import { cashBlocks, powerBlocks } from "./quarters";
import { ANSWER, answerBlocks, buildOutChecks, megawattsBlock } from "./results";

const { irenCall, roth } = cloudSources;

export const buildOut: Model = {
  id: "build-out-funding",
  title: "Build-out and funding",
  sentence:
    "Megawatts by quarter, contracted NOI by year, capex left, maturities, and how much money is still to be raised by when.",
  asksFor: "company",
  preview: buildOutPreview,
  sources: { ...marketSources, ...valuationSources, irenCall, roth },
  sheets: [
    {
      name: "Build-out",
      title: '="Build-out and funding: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer: ANSWER,
      purpose:
        "For equity and credit analysts. Twelve quarters from the day of the cash; contracts, sites and debt stand on the next sheets with their addresses.",
      widths: [50, 17, 15, 18],
      blocks: [
        ...answerBlocks,
        ...cashBlocks,
        ...powerBlocks,
        ...buildOutInputs,
        megawattsBlock,
        buildOutChecks,
      ],
    },
    contractsSheet,
    debtSheet,
    contractsSheetOf(
      { name: "Build-out terms", rows: CONTRACT_ROWS + 1 },
      `=IFNA(${callText(contracts, { ticker: "{company}" })},"none")`,
    ),
    sitesSheetOf("Build-out sites"),
  ],
};
