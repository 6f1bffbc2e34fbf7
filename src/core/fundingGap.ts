import { sum } from "./lists";
import { withoutRoundOff } from "./roundOff";

export interface FundingInputs {
  readonly openingCashUsd: number;
  /** One a period, in order. */
  readonly cashInUsd: Float64Array;
  readonly cashOutUsd: Float64Array;
  readonly minimumCashUsd: number;
}

/** Cash at the end of each period, in USD: opening + all in so far - all out so far. */
export function balancesUsd({
  openingCashUsd,
  cashInUsd,
  cashOutUsd,
}: FundingInputs): Float64Array {
  let balance = openingCashUsd;
  return cashInUsd.map((cash, period) => {
    balance += cash - cashOutUsd[period];
    return balance;
  });
}

/** All amounts together, in USD: what rounding leaves of balances is a share of it. */
export function grossUsd(inputs: FundingInputs): number {
  const flows = sum(inputs.cashInUsd) + sum(inputs.cashOutUsd);
  return inputs.openingCashUsd + inputs.minimumCashUsd + flows;
}

/** The lowest balance at the end of a period, in USD; the opening balance is none. */
export function lowestCashUsd(inputs: FundingInputs): number {
  const lowest = balancesUsd(inputs).reduce((least, balance) => Math.min(least, balance));
  return withoutRoundOff(lowest, grossUsd(inputs));
}

/** The first period with the lowest balance but for rounding, from 1. */
export function lowestPeriod(inputs: FundingInputs): number {
  const [lowest, gross] = [lowestCashUsd(inputs), grossUsd(inputs)];
  return balancesUsd(inputs).findIndex((one) => withoutRoundOff(one - lowest, gross) <= 0) + 1;
}

/** What must be raised so that no balance falls below the minimum, in USD. */
export function fundingGapUsd(inputs: FundingInputs): number {
  const short = inputs.minimumCashUsd - lowestCashUsd(inputs);
  return Math.max(0, withoutRoundOff(short, grossUsd(inputs)));
}
