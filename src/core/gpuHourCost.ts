import { divide } from "./errors";
import { MONTHS_PER_YEAR } from "./units";

export interface GpuHourCostInputs {
  readonly capexUsdPerGpu: number;
  readonly lifeYears: number;
  /** Hours that are sold. */
  readonly hoursPerYear: number;
  readonly residualFraction: number;
  readonly kwPerGpu: number;
  readonly pue: number;
  readonly powerPriceUsdPerKwh: number;
  readonly hostingUsdPerKwMonth: number;
  readonly otherUsdPerGpuYear: number;
}

/** Loss of value of one GPU, in USD a year, level over its life. */
export function capitalUsdPerGpuYear(inputs: GpuHourCostInputs): number {
  return (inputs.capexUsdPerGpu * (1 - inputs.residualFraction)) / inputs.lifeYears;
}

/** Rent for the power of one GPU, in USD a year. */
export function hostingUsdPerGpuYear(inputs: GpuHourCostInputs): number {
  return inputs.hostingUsdPerKwMonth * MONTHS_PER_YEAR * inputs.kwPerGpu;
}

/** Electricity of one GPU for an hour, in USD. */
export function energyUsdPerGpuHour(inputs: GpuHourCostInputs): number {
  return inputs.kwPerGpu * inputs.pue * inputs.powerPriceUsdPerKwh;
}

/**
 * What a sold hour of one GPU costs, in USD.
 *
 *     cost = (capex x (1 - residual) / life + hosting x 12 x kW + other) / hours + kW x PUE x price
 *
 * Capital is returned, not paid for: a required return is left out.
 *
 * @throws CalcError `divisionByZero` where no hour is sold.
 */
export function gpuHourCostUsd(inputs: GpuHourCostInputs): number {
  const yearly =
    capitalUsdPerGpuYear(inputs) + hostingUsdPerGpuYear(inputs) + inputs.otherUsdPerGpuYear;
  return divide(yearly, inputs.hoursPerYear, "no hour is sold") + energyUsdPerGpuHour(inputs);
}
