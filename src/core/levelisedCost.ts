import { levelPaymentUsd } from "./debt";
import { divide } from "./errors";
import { HOURS_PER_YEAR, KW_PER_MW } from "./units";

export interface LevelisedCostInputs {
  readonly capexUsdPerKw: number;
  readonly discountRate: number;
  readonly lifeYears: number;
  readonly capacityFactorFraction: number;
  readonly fixedUsdPerKwYear: number;
  readonly heatRateMmbtuPerMwh: number;
  readonly fuelUsdPerMmbtu: number;
  readonly variableUsdPerMwh: number;
}

/** Level yearly amount that pays for the plant over its life, in USD/kW-year. */
export function capitalUsdPerKwYear(inputs: LevelisedCostInputs): number {
  return levelPaymentUsd({
    debtUsd: inputs.capexUsdPerKw,
    rate: inputs.discountRate,
    payments: inputs.lifeYears,
  });
}

/** What 1 kW generates in a year, in MWh. */
export function mwhPerKwYear(inputs: LevelisedCostInputs): number {
  return (HOURS_PER_YEAR / KW_PER_MW) * inputs.capacityFactorFraction;
}

export function fuelUsdPerMwh(inputs: LevelisedCostInputs): number {
  return inputs.heatRateMmbtuPerMwh * inputs.fuelUsdPerMmbtu;
}

/**
 * Levelised cost of own generation, in USD/MWh.
 *
 *     cost = (capital + fixed) / (8.76 x capacity factor) + heat rate x fuel + variable
 *     capital = capex x r / (1 - (1 + r)^-n); capex / n at a rate of 0
 *
 * @throws CalcError `divisionByZero` when the plant never runs.
 */
export function levelisedCostUsdPerMwh(inputs: LevelisedCostInputs): number {
  const yearly = capitalUsdPerKwYear(inputs) + inputs.fixedUsdPerKwYear;
  const standing = divide(yearly, mwhPerKwYear(inputs), "the plant never runs");
  return standing + fuelUsdPerMwh(inputs) + inputs.variableUsdPerMwh;
}
