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

/** The lowest balance at the end of a period, in USD; the opening balance is none. */
export function lowestCashUsd(inputs: FundingInputs): number {
  return balancesUsd(inputs).reduce((lowest, balance) => Math.min(lowest, balance));
}

/** The first period with the lowest balance, from 1. */
export function lowestPeriod(inputs: FundingInputs): number {
  return balancesUsd(inputs).indexOf(lowestCashUsd(inputs)) + 1;
}

/** What must be raised so that no balance falls below the minimum, in USD. */
export function fundingGapUsd(inputs: FundingInputs): number {
  return Math.max(0, inputs.minimumCashUsd - lowestCashUsd(inputs));
}
