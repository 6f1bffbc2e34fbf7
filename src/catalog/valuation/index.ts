import type { FunctionDefinition } from "../define";
import { conversionOption } from "./conversionOption";
import { enterpriseValue } from "./enterpriseValue";
import { evPerW } from "./evPerW";
import { indifferenceBtcPrice } from "./indifferenceBtcPrice";
import { minerNav } from "./minerNav";
import { pathCompare } from "./pathCompare";

export const valuationFunctions: readonly FunctionDefinition[] = [
  enterpriseValue,
  evPerW,
  minerNav,
  indifferenceBtcPrice,
  pathCompare,
  conversionOption,
];
