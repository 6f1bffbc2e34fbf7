import { divide } from "./errors";
import { HOURS_PER_YEAR, KW_MONTHS_PER_MW_YEAR } from "./units";

export interface RentPerMwhInputs {
  readonly rentUsdPerKwMonth: number;
  readonly siteToItRatio: number;
  readonly noiMarginFraction: number;
  /** Share of the site's power that is drawn on average. */
  readonly loadFraction: number;
}

/** Rent that is left of one MW of site power, in USD a year. */
export function rentUsdPerSiteMwYear(inputs: RentPerMwhInputs): number {
  const { rentUsdPerKwMonth, noiMarginFraction, siteToItRatio } = inputs;
  return (rentUsdPerKwMonth * KW_MONTHS_PER_MW_YEAR * noiMarginFraction) / siteToItRatio;
}

/**
 * What a tenant pays per MWh that the site could draw or draws, in USD.
 *
 *     rent x 12,000 x margin / (site / IT) / (8,760 x load)
 *
 * @throws CalcError `divisionByZero` without load.
 */
export function rentUsdPerMwh(inputs: RentPerMwhInputs): number {
  const mwh = HOURS_PER_YEAR * inputs.loadFraction;
  return divide(rentUsdPerSiteMwYear(inputs), mwh, "no megawatt-hour is drawn");
}
