import { poweredShellValue } from "../../../catalog/hosting/poweredShellValue";
import { conversionOption } from "../../../catalog/valuation/conversionOption";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { checkLines } from "../../rows";

const SHELL = callText(poweredShellValue, {
  siteMw: 1,
  rentUsdPerKwMonth: "{rent#1}",
  siteToItRatio: "{ratio#1}",
  noiMarginFraction: "{margin#1}",
  buildCostUsdPerItW: "{build#1}",
  noiMultiple: "{multiple#1}",
  buildYears: "{buildYears#1}",
  discountRate: "{discount#1}",
});

const WITHOUT_RISK = callText(conversionOption, {
  shellValueUsd: "{shellChosen}",
  miningValueUsd: "{mining#1}",
  capexUsd: "{capitalChosen}",
  shellVolatility: 0,
  miningVolatility: 0,
  correlation: 0,
  years: "{delay.years#5}",
  shellYield: "{shellYieldChosen}",
  miningYield: "{miningYield}",
  riskFreeRate: "{riskFree}",
});

export const convertChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "Shell less capital is WATT.POWERED_SHELL_VALUE": {
      holds: `ABS({shell#1}-{capital#1}-1000000*${SHELL})<1`,
    },
    "Without risk the right is worth converting then, if that pays": {
      holds: `ABS(MAX(0,{delay.sure#5})-${WITHOUT_RISK})<1`,
      needs: ["delay.sure#5"],
    },
    "At the trigger rent the shell is the trigger times what is given up": {
      holds:
        "ABS({shell#2}/{rent#2}*{triggerRent#2}/({mining#2}+{capital#2})/{trigger#2}-1)<0.000000001",
      needs: ["triggerRent#2"],
    },
    "No delay costs nothing": {
      holds: "ABS({delay.cost#1})+ABS({delay.sure#1}-{nowChosen})<0.01",
      needs: ["delay.cost#1"],
      note: "Until the first delay in the table is changed",
    },
    "The right is worth at least converting then": {
      holds: "MIN({delay.choice})>-1",
      needs: ["delay.choice#1"],
    },
  }),
};
