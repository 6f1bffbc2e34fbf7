import { companyShares } from "../../../catalog/companies/companyShares";
import { callText } from "../../../formula/callText";
import type { CalcLine } from "../../describe";
import { calcLines } from "../../rows";
import { MILLIONS } from "../shared/looks";

/* Shares at the value: repeated a fixed number of times, no circular reference. */

const STEPS = 9;
const at = { ticker: "{company}", vintage: "{vintage}" } as const;

function sharesAt(price: string): string {
  const own = callText(companyShares, { ...at, sharePriceUsd: price });
  return `IF({shares.standing}="your figure",{shares},IFERROR(${own},{shares}))`;
}

function convertedAt(price: string): string {
  const own = callText(companyShares, {
    ...at,
    sharePriceUsd: price,
    output: '"converted_debt_usd"',
  });
  return `IF({shares.standing}="your figure",0,IFERROR(${own},0))`;
}

function step(number: number): CalcLine {
  const before = `MAX(0.01,{step${number - 1}})`;
  return {
    kind: "calc",
    key: `step${number}`,
    label: `Value a share, step ${number}`,
    unit: "USD/share",
    formula: `=({equity}+${convertedAt(before)})/${sharesAt(before)}`,
    needs: [`step${number - 1}`],
  };
}

export const LAST = `step${STEPS}`;

export const dilution: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "step0",
    label: "Value a share on basic shares",
    unit: "USD/share",
    formula: "={equity}/{shares}",
    needs: ["equity", "shares"],
  },
  ...Array.from({ length: STEPS }, (_, index) => step(index + 1)),
  ...calcLines({
    diluted: {
      label: "Diluted shares at the value",
      unit: "shares",
      format: "#,##0.0,,",
      formula: `=${sharesAt(`MAX(0.01,{${LAST}})`)}`,
      needs: [LAST],
    },
    converted: {
      label: "Debt that converts at the value",
      ...MILLIONS,
      formula: `=${convertedAt(`MAX(0.01,{${LAST}})`)}`,
      needs: [LAST],
    },
  }),
];
