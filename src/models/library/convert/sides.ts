import { conversionOption } from "../../../catalog/valuation/conversionOption";
import { switchTrigger } from "../../../catalog/valuation/switchTrigger";
import { callText } from "../../../formula/callText";

/* What is received and what is given up for a MW of site power, and the calls over both. */

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
