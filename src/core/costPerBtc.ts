import { divide } from "./errors";
import { KWH_PER_MWH } from "./units";

export interface NetPowerInputs {
  readonly powerCostUsd: number;
  readonly consumedMwh: number;
  /** Curtailment and demand-response credits, as a positive amount. */
  readonly creditsUsd: number;
}

/**
 * Electricity price after credits, in USD/kWh; negative where the credits are more than the bill.
 *
 *     price = (cost - credits) / MWh / 1000
 *
 * @throws CalcError `divisionByZero` when no energy was used.
 */
export function netPowerPriceUsdPerKwh(inputs: NetPowerInputs): number {
  const netUsd = inputs.powerCostUsd - inputs.creditsUsd;
  return divide(netUsd, inputs.consumedMwh, "no energy was used") / KWH_PER_MWH;
}

export interface CostInputs {
  readonly electricityUsd: number;
  readonly otherDirectUsd: number;
  readonly cashSgaUsd: number;
  readonly interestUsd: number;
  /** Negative for a tax credit. */
  readonly taxUsd: number;
  readonly depreciationUsd: number;
  readonly stockCompensationUsd: number;
  readonly creditsUsd: number;
}

/** Each layer holds the one before: what stops with the machines, what is paid, everything. */
export type CostLayer = "direct" | "cash" | "all_in";

export function directCostUsd(inputs: CostInputs): number {
  return inputs.electricityUsd - inputs.creditsUsd + inputs.otherDirectUsd;
}

export function cashCostUsd(inputs: CostInputs): number {
  return directCostUsd(inputs) + inputs.cashSgaUsd + inputs.interestUsd + inputs.taxUsd;
}

export function allInCostUsd(inputs: CostInputs): number {
  return cashCostUsd(inputs) + inputs.depreciationUsd + inputs.stockCompensationUsd;
}

/**
 * Cost of one bitcoin mined, in USD, down to the layer asked for.
 *
 * @throws CalcError `divisionByZero` when none was mined.
 */
export function costUsdPerBtc(
  inputs: CostInputs & { readonly minedBtc: number; readonly layer: CostLayer },
): number {
  return divide(LAYERS[inputs.layer](inputs), inputs.minedBtc, "no bitcoin was mined");
}

const LAYERS = { direct: directCostUsd, cash: cashCostUsd, all_in: allInCostUsd } as const;
