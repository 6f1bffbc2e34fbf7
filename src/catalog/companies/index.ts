import type { FunctionDefinition } from "../define";
import { companies } from "./companies";
import { company } from "./company";
import { companyFacts } from "./companyFacts";
import { companyHistory } from "./companyHistory";
import { companyShares } from "./companyShares";
import { companySource } from "./companySource";
import { contracts } from "./contracts";
import { networkHistory } from "./networkHistory";
import { securities } from "./securities";
import { siteMw } from "./siteMw";
import { sites } from "./sites";

export const companyFunctions: readonly FunctionDefinition[] = [
  company,
  companyFacts,
  companySource,
  companies,
  contracts,
  companyHistory,
  sites,
  siteMw,
  securities,
  companyShares,
  networkHistory,
];
