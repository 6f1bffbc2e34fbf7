import { notFound } from "./errors";
import { btcValueUsd } from "./valuation";

export interface RunwayInputs {
  readonly cashUsd: number;
  readonly cashMarginUsdPerMonth: number;
  readonly fixedCostUsdPerMonth: number;
  readonly btcHeld: number;
  readonly btcPriceUsd: number | undefined;
  readonly btcHaircutFraction: number;
}

/** @throws CalcError `invalidInput` when bitcoin is held and no price is given. */
export function liquidityUsd(inputs: RunwayInputs): number {
  return inputs.cashUsd + btcValueUsd(inputs);
}

/** What a month takes out of the purse; negative where mining pays for itself. */
export function burnUsdPerMonth(inputs: RunwayInputs): number {
  return inputs.fixedCostUsdPerMonth - inputs.cashMarginUsdPerMonth;
}

/**
 * Months until cash and bitcoin are spent.
 *
 *     months = (cash + bitcoin x price x (1 - haircut)) / (fixed cost - cash margin)
 *
 * @throws CalcError `notFound` when the margin covers the fixed cost; as `liquidityUsd` does.
 */
export function runwayMonths(inputs: RunwayInputs): number {
  const liquidity = liquidityUsd(inputs);
  const burn = burnUsdPerMonth(inputs);
  if (burn <= 0) {
    throw notFound("never runs out: the cash margin covers its cost");
  }
  return liquidity / burn;
}
