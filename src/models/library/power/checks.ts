import { poweredShellValue } from "../../../catalog/hosting/poweredShellValue";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { checkLines } from "../../rows";
import { PER_MW } from "../shared/looks";
import { BUILD, noiAt } from "./choices";

const PSV = callText(poweredShellValue, {
  siteMw: 1,
  rentUsdPerKwMonth: "{rent}",
  siteToItRatio: "{ratio}",
  noiMarginFraction: "{margin}",
  buildCostUsdPerItW: "{build}",
  noiMultiple: "{multiple}",
  buildYears: "{years#3}",
  discountRate: "{discount}",
});

function worthAt(noi: string, years: string): string {
  return `(${noi})*{multiple}/(1+{discount})^${years}-${BUILD}/(1+{discount})^(${years}/2)`;
}

export const powerGrid: Block = {
  kind: "grid",
  key: "sensitivity",
  title: "A site MW with a new plant, less one in the queue",
  note: "Let in both cases. In brackets: waiting for the grid is worth more.",
  down: { label: "Years in the queue", unit: "years", values: [2, 3, 4, 5, 6, 7], format: "0" },
  across: { label: "gas price", unit: "USD/MMBtu", values: [2, 3, 4, 5, 6], format: "0.00" },
  everyCell: true,
  formula: `=${worthAt(noiAt("({own#2}+{heatRate#2}*({across}-{fuel#2}))"), "{years#4}")}-(${worthAt("{noi#2}", "{down}")})`,
  ...PER_MW,
};

export const powerChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "LCOE is a level payment over the energy, with fuel and upkeep": {
      holds:
        "ABS((-PMT({costOfCapital#1},{life#1},{capex#1})+{fixed#1})/(8.76*{capacityFactor#1})+{heatRate#1}*{fuel#1}+{variable#1}-{lcoe#1})<0.000001",
    },
    "At the tenant's power price the let site is WATT.POWERED_SHELL_VALUE": {
      holds: `ABS({let#3}+({cost#3}-{tenantPower})*8760*{load}*{multiple}/(1+{discount})^{years#3}-1000000*${PSV})<1`,
    },
    "At the gas price for it the bought plant costs what firm power costs": {
      holds: "ABS({own#1}+{heatRate#1}*({evenGas#1}-{fuel#1})-{firm})<0.000001",
    },
    "The queue is worth as much as itself at its own years": {
      holds: 'IF({use#2}="let",ABS({queueYears#2}-{years#2})<0.000001,TRUE)',
      needs: ["queueYears#2"],
    },
    "The gap of September 2025 is 44 GW": {
      holds: "{gaps.gap#1}=44",
      note: "Until its parts in the table are changed",
    },
  }),
};
