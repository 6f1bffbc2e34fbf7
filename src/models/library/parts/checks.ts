import { sotp } from "../../../catalog/valuation/sotp";
import { callText } from "../../../formula/callText";
import type { Block } from "../../describe";
import { checkLines } from "../../rows";

const OTHER = "{coins#2},{mining#2},{cashUsd#2}";

/** The same sum in one call over the contracts, each at its own delivery. */
const BY_CALL = callText(sotp, {
  mw: "{valued.it}",
  valueUsdPerMw: "{valued.finished2}",
  ownershipFraction: "{valued.own}",
  yearsToDelivery: "{valued.years}",
  capexLeftUsdPerMw: "{valued.left}",
  discountRate: "{discount#2}",
  otherAssetsUsd: `SUM(${OTHER})`,
  netDebtUsd: "-{debtUsd#2}",
});

export const partsGrid: Block = {
  kind: "grid",
  key: "grid",
  title: "Value a share, base case, over chance and NOI multiple",
  note: "Diluted shares are those of the base case; cloud contracts keep their value.",
  down: {
    label: "Chance that free secured power is let",
    unit: "fraction",
    values: [0, 0.25, 0.5, 0.75, 1],
    format: "0%",
  },
  across: { label: "NOI multiple", unit: "multiple", values: [11, 13, 15, 17, 19] },
  formula:
    "=({equity#2}+{converted#2}-N({unlet#2})+({across}-{multiple#2})*SUM({valued.leaseNoi})+{down}*N({free})*({finished#2}/{multiple#2}*{across}/(1+{discount#2})^{freeYears#2}-1000000*{build}/{ratio}/(1+{discount#2})^({freeYears#2}/2)))/{diluted#2}",
  needs: ["diluted#2"],
  unit: "USD/share",
};

export const partsChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "Contracts, coins, mining, cash and debt are SOTP's": {
      holds: `IF({leasedIt}=0,TRUE,ABS(SUM({leased#2},${OTHER},{debtUsd#2})-${BY_CALL})<1)`,
      needs: ["debtUsd#2"],
    },
    "Repeating once more does not change the value a share": {
      holds: "ABS({step9#1}-{step8#1})+ABS({step9#2}-{step8#2})+ABS({step9#3}-{step8#3})<0.01",
      needs: ["step9#1", "step9#2", "step9#3"],
    },
    "Value times diluted shares is the parts and what converts": {
      holds: "ABS({nav#2}*{diluted#2}-{equity#2}-{converted#2})<0.001*ABS({equity#2})+1000000",
      needs: ["nav#2"],
    },
    "No megawatt counts twice": {
      holds: "{miningMw}+{leasedSite}+{free}<=MAX({secured},{leasedSite})+0.5",
      needs: ["miningMw", "free", "secured"],
    },
    "The cases' probabilities add up to 1": { holds: "ABS(SUM({chance#all})-1)<0.000001" },
    "The bridge ends at the value a share": {
      holds: "ABS({bridge.after#9}-{nav#2})<0.02",
      needs: ["nav#2"],
    },
  }),
};
