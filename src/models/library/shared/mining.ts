import { miningProfit } from "../../../catalog/mining/miningProfit";
import { callText } from "../../../formula/callText";

/** Machines that draw one MW of site power, in EH/s. */
const ONE_MW = "1/({efficiency}*{pue})";
/** The company's, on the power that is not let. */
export const NOT_LET = "{hashrate}*{miningMw}/{operating}";

export interface Mining {
  readonly hashprice: string;
  readonly hashrateEhs?: string;
  readonly days?: string | number;
  readonly powerPrice?: string;
}

/** What machines bring after power and what is paid beside it; a year of one MW unless told. */
export function miningMargin({
  hashprice,
  hashrateEhs = ONE_MW,
  days = 365,
  powerPrice = "{powerPrice}",
}: Mining): string {
  return callText(miningProfit, {
    hashrateEhs,
    hashpriceUsdPerPhDay: hashprice,
    efficiencyJPerTh: "{efficiency}",
    powerPriceUsdPerKwh: powerPrice,
    days,
    uptimeFraction: "{uptime}",
    poolFeeFraction: "{poolFee}",
    pue: "{pue}",
    otherCostUsdPerPhDay: "{otherCost}",
  });
}
