import { analysisFunctions } from "./analysis";
import { companyFunctions } from "./companies";
import type { FunctionDefinition } from "./define";
import { hostingFunctions } from "./hosting";
import { miningFunctions } from "./mining";
import { networkFunctions } from "./network";
import { powerFunctions } from "./power";
import { valuationFunctions } from "./valuation";

const calculations: readonly FunctionDefinition[] = [
  ...networkFunctions,
  ...miningFunctions,
  ...hostingFunctions,
  ...powerFunctions,
  ...valuationFunctions,
  ...companyFunctions,
];

/** Every function of the add-in, in the order the pane and the help list them. */
export const catalog: readonly FunctionDefinition[] = [
  ...calculations,
  ...analysisFunctions(calculations),
];
