import { poweredShellValue } from "../../../catalog/hosting/poweredShellValue";
import { callText } from "../../../formula/callText";

/** What a site megawatt is worth at a rent, in USD. */
export function leased(rentUsdPerKwMonth: string): string {
  const usdPerW = callText(poweredShellValue, {
    siteMw: 1,
    rentUsdPerKwMonth,
    siteToItRatio: "{ratio}",
    noiMarginFraction: "{leaseMargin}",
    buildCostUsdPerItW: "{build}",
    noiMultiple: "{noiMultiple}",
  });
  return `1000000*${usdPerW}`;
}
