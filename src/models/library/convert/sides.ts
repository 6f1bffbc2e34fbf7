import { miningProfit } from "../../../catalog/mining/miningProfit";
import { conversionOption } from "../../../catalog/valuation/conversionOption";
import { switchTrigger } from "../../../catalog/valuation/switchTrigger";
import { callText } from "../../../formula/callText";

/* What is received and what is given up for a MW of site power, and the calls over both. */

export const PER_MW = {
  unit: "USD/MW",
  unitText: "USD m/MW",
  format: "0.00,,;(0.00,,)",
} as const;

/** Mining EBITDA of one site MW in a year at a hashprice. */
export function miningMargin(price: string): string {
  return callText(miningProfit, {
    hashrateEhs: "1/({efficiency}*{pue})",
    hashpriceUsdPerPhDay: price,
    efficiencyJPerTh: "{efficiency}",
    powerPriceUsdPerKwh: "{powerPrice}",
    days: 365,
    uptimeFraction: "{uptime}",
    poolFeeFraction: "{poolFee}",
    pue: "{pue}",
    otherCostUsdPerPhDay: "{otherCost}",
  });
}

export interface Sides {
  readonly shell: string;
  readonly mining: string;
  readonly capital: string;
  readonly years: string;
  readonly shellYield: string;
}

/** The option to convert at a date. */
export function optionText({ shell, mining, capital, years, shellYield }: Sides): string {
  return callText(conversionOption, {
    shellValueUsd: shell,
    miningValueUsd: mining,
    capexUsd: capital,
    shellVolatility: "{shellVolatility}",
    miningVolatility: "{miningVolatility}",
    correlation: "{correlation}",
    years,
    shellYield,
    miningYield: "{miningYield}",
    riskFreeRate: "{riskFree}",
  });
}

/** The trigger, with volatility and yield scaled to mining's share of what is given up. */
export function triggerText({
  mining,
  capital,
  shellYield,
}: Pick<Sides, "mining" | "capital" | "shellYield">): string {
  return callText(switchTrigger, {
    shellVolatility: "{shellVolatility}",
    miningVolatility: `{miningVolatility}*${mining}/(${mining}+${capital})`,
    correlation: "{correlation}",
    shellYield,
    miningYield: `({miningYield}*${mining}+{riskFree}*${capital})/(${mining}+${capital})`,
  });
}
