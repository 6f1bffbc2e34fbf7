import type { FunctionDefinition } from "../define";
import { btcYield } from "./btcYield";
import { conversionOption } from "./conversionOption";
import { dilutedShares } from "./dilutedShares";
import { enterpriseValue } from "./enterpriseValue";
import { evPerW } from "./evPerW";
import { fundingGap } from "./fundingGap";
import { indifferenceBtcPrice } from "./indifferenceBtcPrice";
import { minerNav } from "./minerNav";
import { mnav } from "./mnav";
import { mwSchedule } from "./mwSchedule";
import { pathCompare } from "./pathCompare";
import { sotp } from "./sotp";
import { switchTrigger } from "./switchTrigger";

export const valuationFunctions: readonly FunctionDefinition[] = [
  enterpriseValue,
  evPerW,
  minerNav,
  indifferenceBtcPrice,
  pathCompare,
  conversionOption,
  switchTrigger,
  dilutedShares,
  sotp,
  fundingGap,
  mwSchedule,
  mnav,
  btcYield,
];
