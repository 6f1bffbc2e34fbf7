import type { FunctionDefinition } from "../define";
import { version } from "./version";

/** `_calculations` are the functions that analysis may be asked about. */
export function analysisFunctions(
  _calculations: readonly FunctionDefinition[],
): readonly FunctionDefinition[] {
  return [version];
}
