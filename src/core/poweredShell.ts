import { divide } from "./errors";
import { KW_MONTHS_PER_MW_YEAR, W_PER_MW } from "./units";

export interface PoweredShellInputs {
  readonly siteMw: number;
  readonly rentUsdPerKwMonth: number;
  /** Site power over critical IT power. */
  readonly siteToItRatio: number;
  readonly noiMarginFraction: number;
  readonly buildCostUsdPerItW: number;
  readonly noiMultiple: number;
  readonly buildYears: number;
  readonly discountRate: number;
  readonly forgoneMiningUsdPerMwYear: number;
  readonly forgoneMiningMultiple: number;
}

export interface PoweredShell {
  readonly itMw: number;
  readonly noiUsdPerYear: number;
  /** On completion, undiscounted. */
  readonly valueUsd: number;
  readonly buildUsd: number;
  readonly forgoneMiningUsd: number;
  /** Today: value at completion less build cost at mid-construction less the mining given up. */
  readonly equityUsd: number;
}

/**
 * A mine's site turned into a powered shell and let: equity value created today.
 *
 *     equity = value / (1+r)^T - build / (1+r)^(T/2) - mining given up
 *
 * Debt does not appear: with value and cost fixed, leverage moves the return on equity, not the
 * value created.
 */
export function poweredShell(inputs: PoweredShellInputs): PoweredShell {
  const itMw = inputs.siteMw / inputs.siteToItRatio;
  const noiUsdPerYear = leaseNoiUsdPerYear(
    itMw,
    inputs.rentUsdPerKwMonth,
    inputs.noiMarginFraction,
  );
  const valueUsd = noiUsdPerYear * inputs.noiMultiple;
  const buildUsd = itMw * W_PER_MW * inputs.buildCostUsdPerItW;
  const forgoneMiningUsd =
    inputs.siteMw * inputs.forgoneMiningUsdPerMwYear * inputs.forgoneMiningMultiple;
  const growth = 1 + inputs.discountRate;
  const equityUsd =
    valueUsd / growth ** inputs.buildYears -
    buildUsd / growth ** (inputs.buildYears / 2) -
    forgoneMiningUsd;
  return { itMw, noiUsdPerYear, valueUsd, buildUsd, forgoneMiningUsd, equityUsd };
}

/** Rent of critical IT power less the site costs that are not passed on, in USD a year. */
export function leaseNoiUsdPerYear(
  itMw: number,
  rentUsdPerKwMonth: number,
  noiMarginFraction: number,
): number {
  return itMw * KW_MONTHS_PER_MW_YEAR * rentUsdPerKwMonth * noiMarginFraction;
}

/** @throws CalcError `divisionByZero` when the build costs nothing. */
export function yieldOnCost(noiUsdPerYear: number, costUsd: number): number {
  return divide(noiUsdPerYear, costUsd, "the build costs nothing");
}
