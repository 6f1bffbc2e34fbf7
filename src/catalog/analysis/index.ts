import type { FunctionDefinition } from "../define";
import { explainFunction } from "./explain";
import { monteCarloFunction } from "./monteCarlo";
import { simulateFunction } from "./simulate";
import { solveFunction } from "./solve";
import { tornadoFunction } from "./tornado";
import { version } from "./version";

/** `calculations` are the functions that analysis may be asked about. */
export function analysisFunctions(
  calculations: readonly FunctionDefinition[],
): readonly FunctionDefinition[] {
  return [
    explainFunction(calculations),
    solveFunction(calculations),
    tornadoFunction(calculations),
    monteCarloFunction(calculations),
    simulateFunction(calculations),
    version,
  ];
}
