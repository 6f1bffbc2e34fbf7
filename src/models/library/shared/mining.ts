import { miningProfit } from "../../../catalog/mining/miningProfit";
import { callText } from "../../../formula/callText";

/** Machines that draw one MW of site power, in EH/s. */
const ONE_MW = "1/({efficiency}*{pue})";
/** The company's, as far as the power that is not let runs its machines. */
export const NOT_LET =
  "{hashrate}*MIN(1,{miningMw}/MAX(0.001,MIN({operating},{hashrate}*{efficiency}*{pue})))";

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
