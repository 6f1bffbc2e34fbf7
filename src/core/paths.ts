import { compound } from "./compound";
import {
  HOURS_PER_DAY,
  HOURS_PER_YEAR,
  KW_MONTHS_PER_MW_YEAR,
  KWH_PER_MWH,
  TH_PER_PH,
  W_PER_MW,
} from "./units";

/** One way to use a megawatt of site power; yearly figures and capital per site MW, in USD. */
export interface Path {
  readonly revenueUsdPerMwYear: number;
  /** Before overheads, interest, tax and depreciation. */
  readonly marginUsdPerMwYear: number;
  readonly capitalUsdPerMw: number;
  /** Value of the margin less the capital. */
  readonly valueCreatedUsdPerMw: number;
}

export interface PathInputs {
  readonly hashpriceUsdPerPhDay: number;
  readonly efficiencyJPerTh: number;
  readonly powerPriceUsdPerKwh: number;
  readonly poolFeeFraction: number;
  readonly pue: number;
  readonly uptimeFraction: number;
  readonly asicPriceUsdPerTh: number;
  readonly miningMultiple: number;
  readonly siteToItRatio: number;
  readonly rentUsdPerKwMonth: number;
  readonly noiMarginFraction: number;
  readonly buildCostUsdPerItW: number;
  readonly noiMultiple: number;
  readonly cloudRevenueUsdPerItMwYear: number;
  readonly cloudMarginFraction: number;
  readonly gpuCapexUsdPerItMw: number;
  readonly cloudSiteCostUsdPerItW: number;
  readonly cloudTermYears: number;
  readonly discountRate: number;
  readonly gpuResidualFraction: number;
  readonly siteResidualFraction: number;
  readonly otherCostUsdPerPhDay: number;
}

const TH_PER_EH = 1e6;

export function miningPath(inputs: PathInputs): Path {
  const hours = HOURS_PER_YEAR * inputs.uptimeFraction;
  const mwhPerPhDay = (HOURS_PER_DAY * inputs.efficiencyJPerTh * inputs.pue) / KWH_PER_MWH;
  const revenueUsdPerMwh =
    (inputs.hashpriceUsdPerPhDay * (1 - inputs.poolFeeFraction)) / mwhPerPhDay;
  const marginUsdPerMwYear =
    hours * (revenueUsdPerMwh - KWH_PER_MWH * inputs.powerPriceUsdPerKwh) -
    otherCostUsdPerMwYear(inputs);
  const thPerMw = TH_PER_EH / (inputs.efficiencyJPerTh * inputs.pue);
  const capitalUsdPerMw = thPerMw * inputs.asicPriceUsdPerTh;
  return {
    revenueUsdPerMwYear: hours * revenueUsdPerMwh,
    marginUsdPerMwYear,
    capitalUsdPerMw,
    valueCreatedUsdPerMw: marginUsdPerMwYear * inputs.miningMultiple - capitalUsdPerMw,
  };
}

/** Mining's cost beside power, in USD per site MW and year; it does not stop with the machines. */
export function otherCostUsdPerMwYear(inputs: {
  readonly efficiencyJPerTh: number;
  readonly pue: number;
  readonly otherCostUsdPerPhDay: number;
}): number {
  const phPerMw = TH_PER_EH / TH_PER_PH / (inputs.efficiencyJPerTh * inputs.pue);
  return (HOURS_PER_YEAR / HOURS_PER_DAY) * phPerMw * inputs.otherCostUsdPerPhDay;
}

export function landlordPath(inputs: PathInputs): Path {
  const revenueUsdPerMwYear =
    (KW_MONTHS_PER_MW_YEAR * inputs.rentUsdPerKwMonth) / inputs.siteToItRatio;
  const marginUsdPerMwYear = revenueUsdPerMwYear * inputs.noiMarginFraction;
  const capitalUsdPerMw = (W_PER_MW * inputs.buildCostUsdPerItW) / inputs.siteToItRatio;
  return {
    revenueUsdPerMwYear,
    marginUsdPerMwYear,
    capitalUsdPerMw,
    valueCreatedUsdPerMw: marginUsdPerMwYear * inputs.noiMultiple - capitalUsdPerMw,
  };
}

export function computePath(inputs: PathInputs): Path {
  const revenueUsdPerMwYear = inputs.cloudRevenueUsdPerItMwYear / inputs.siteToItRatio;
  const marginUsdPerMwYear = revenueUsdPerMwYear * inputs.cloudMarginFraction;
  const gpuUsdPerMw = inputs.gpuCapexUsdPerItMw / inputs.siteToItRatio;
  const siteUsdPerMw = (W_PER_MW * inputs.cloudSiteCostUsdPerItW) / inputs.siteToItRatio;
  const residualUsdPerMw =
    gpuUsdPerMw * inputs.gpuResidualFraction + siteUsdPerMw * inputs.siteResidualFraction;
  const discount = (1 + inputs.discountRate) ** -inputs.cloudTermYears;
  return {
    revenueUsdPerMwYear,
    marginUsdPerMwYear,
    capitalUsdPerMw: gpuUsdPerMw + siteUsdPerMw,
    valueCreatedUsdPerMw:
      marginUsdPerMwYear * annuityFactor(inputs.discountRate, inputs.cloudTermYears) +
      residualUsdPerMw * discount -
      (gpuUsdPerMw + siteUsdPerMw),
  };
}

/** Present value of 1 a year for a number of years; years need not be whole. */
export function annuityFactor(rate: number, years: number): number {
  return rate === 0 ? years : -compound(-years, rate) / rate;
}
