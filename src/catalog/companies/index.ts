import type { FunctionDefinition } from "../define";
import { companies } from "./companies";
import { company } from "./company";
import { companyFacts } from "./companyFacts";
import { companySource } from "./companySource";
import { contracts } from "./contracts";

export const companyFunctions: readonly FunctionDefinition[] = [
  company,
  companyFacts,
  companySource,
  companies,
  contracts,
];
