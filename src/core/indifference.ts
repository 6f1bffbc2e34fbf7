import { divide } from "./errors";
import { checkMines, hashpriceBtcPerPhDay } from "./network";
import { otherCostUsdPerMwYear } from "./paths";
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
  readonly otherCostUsdPerPhDay: number;
  /** Machines to replace. */
  readonly miningCapitalUsdPerMwYear: number;
  /** Whether margins a year are compared, or the values that multiples make of them. */
  readonly basis: "annual" | "value";
  readonly noiMultiple: number;
  readonly miningMultiple: number;
}

/**
 * Margin a year that mining must leave per site MW to match the lease, in USD: the lease's own, or
 * on basis "value" its value created over the multiple of mining.
 *
 * @throws CalcError `divisionByZero` at a mining multiple of 0 on basis "value".
 */
export function marginToMatchUsdPerMwYear(inputs: IndifferenceInputs): number {
  if (inputs.basis === "annual") {
    return leaseMarginUsdPerMwYear(inputs);
  }
  const { noiMultiple, miningMultiple } = inputs;
  const valueUsd = noiMultiple * leaseMarginUsdPerMwYear({ ...inputs, buildCostUsdPerItW: 0 });
  const buildUsd = (W_PER_MW * inputs.buildCostUsdPerItW) / inputs.siteToItRatio;
  return divide(valueUsd - buildUsd, miningMultiple, "mining at a multiple of 0 has no value");
}

/** What mining bears a year beside power, in USD per site MW. */
export function miningChargesUsdPerMwYear(inputs: IndifferenceInputs): number {
  return otherCostUsdPerMwYear(inputs) + inputs.miningCapitalUsdPerMwYear;
}

/** Bitcoin that one MWh of site power mines, after the pool's fee. */
export function netBtcPerMwh(inputs: IndifferenceInputs): number {
  const netBtcPerPhDay = hashpriceBtcPerPhDay(inputs) * (1 - inputs.poolFeeFraction);
  return (KWH_PER_MWH * netBtcPerPhDay) / (HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue);
}

/** What one MWh must earn from mining to match the lease: its margin, other charges, the power. */
export function neededUsdPerMwh(inputs: IndifferenceInputs): number {
  const hours = HOURS_PER_YEAR * inputs.uptimeFraction;
  return (
    divide(
      marginToMatchUsdPerMwYear(inputs) + miningChargesUsdPerMwYear(inputs),
      hours,
      "the machines never run: uptimeFraction is 0",
    ) +
    KWH_PER_MWH * inputs.powerPriceUsdPerKwh
  );
}

/**
 * Bitcoin price above which a site MW is better mined than leased, in USD per BTC. Basis "annual"
 * compares margins, with the build of the lease charged at the required return for ever; basis
 * "value" compares multiples of them, with the build taken off once.
 */
export function indifferencePriceUsdPerBtc(inputs: IndifferenceInputs): number {
  return neededUsdPerMwh(inputs) / checkMines(netBtcPerMwh(inputs));
}
