import type { Model } from "../../describe";
import { cloudPreview } from "../../previews";
import { cloudChecks } from "./checks";
import { cloudInputs } from "./inputs";
import { cloudResults } from "./results";
import { cloudSources } from "./sources";

export const cloud: Model = {
  id: "ai-cloud-contract",
  title: "AI cloud contract: IREN and Microsoft",
  sentence:
    "Revenue, prepayment, payback, return and debt cover of an AI cloud contract, with IREN and Microsoft filled in.",
  asksFor: null,
  preview: cloudPreview,
  sources: cloudSources,
  sheets: [
    {
      name: "AI cloud contract",
      title: "AI cloud contract: IREN and Microsoft",
      answer:
        '=TEXT({revenue}/1000000000,"0.00")&"bn USD a year and "&TEXT({prepayment}/1000000000,"0.00")&"bn prepaid; IRR "&TEXT({irr},"0.0%")&" with what is left at the end, "&TEXT({irrBare},"0.0%")&" without; after debt "&TEXT({leveredIrr},"0.0%")',
      purpose:
        "For equity and credit analysts, as of November 2025. Type the terms of another contract over the blue cells.",
      blocks: [...cloudInputs, ...cloudResults, cloudChecks],
    },
  ],
};
