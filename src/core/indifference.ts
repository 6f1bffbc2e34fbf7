import { divide } from "./errors";
import { checkMines, hashpriceBtcPerPhDay } from "./network";
import {
  HOURS_PER_DAY,
  HOURS_PER_YEAR,
  KW_MONTHS_PER_MW_YEAR,
  KWH_PER_MWH,
  W_PER_MW,
} from "./units";

export interface LeaseChargeInputs {
  readonly rentUsdPerKwMonth: number;
  readonly siteToItRatio: number;
  readonly noiMarginFraction: number;
  readonly buildCostUsdPerItW: number;
  readonly requiredReturn: number;
}

/** NOI of a leased site less the yearly charge for the build, in USD per site MW and year. */
export function leaseMarginUsdPerMwYear(inputs: LeaseChargeInputs): number {
  const noiUsdPerItMw = KW_MONTHS_PER_MW_YEAR * inputs.rentUsdPerKwMonth * inputs.noiMarginFraction;
  const chargeUsdPerItMw = W_PER_MW * inputs.buildCostUsdPerItW * inputs.requiredReturn;
  return (noiUsdPerItMw - chargeUsdPerItMw) / inputs.siteToItRatio;
}

export interface IndifferenceInputs extends LeaseChargeInputs {
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  readonly networkHashrateEhs: number;
  readonly blockRewardBtc: number;
  readonly poolFeeFraction: number;
  readonly pue: number;
  readonly uptimeFraction: number;
}

/** Bitcoin that one MWh of site power mines, after the pool's fee. */
export function netBtcPerMwh(inputs: IndifferenceInputs): number {
  const netBtcPerPhDay = hashpriceBtcPerPhDay(inputs) * (1 - inputs.poolFeeFraction);
  return (KWH_PER_MWH * netBtcPerPhDay) / (HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue);
}

/** What one MWh must earn from mining to match the lease: the lease's margin plus the power. */
export function neededUsdPerMwh(inputs: IndifferenceInputs): number {
  const hours = HOURS_PER_YEAR * inputs.uptimeFraction;
  return (
    divide(leaseMarginUsdPerMwYear(inputs), hours, "the machines never run: uptimeFraction is 0") +
    KWH_PER_MWH * inputs.powerPriceUsdPerKwh
  );
}

/**
 * Bitcoin price above which a site MW earns more mining than leased, in USD per BTC; machines are
 * sunk, the build of the lease is charged at the required return for ever.
 */
export function indifferencePriceUsdPerBtc(inputs: IndifferenceInputs): number {
  return neededUsdPerMwh(inputs) / checkMines(netBtcPerMwh(inputs));
}
