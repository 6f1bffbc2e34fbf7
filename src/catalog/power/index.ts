import type { FunctionDefinition } from "../define";
import { lcoe } from "./lcoe";
import { powerDemand } from "./powerDemand";
import { powerDemandScenarios } from "./powerDemandScenarios";
import { powerGap } from "./powerGap";
import { powerSolutions } from "./powerSolutions";

export const powerFunctions: readonly FunctionDefinition[] = [
  powerGap,
  powerSolutions,
  lcoe,
  powerDemand,
  powerDemandScenarios,
];
