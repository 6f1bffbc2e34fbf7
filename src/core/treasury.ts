import { divide } from "./errors";

export interface MnavInputs {
  readonly marketCapUsd: number;
  readonly btcHeld: number;
  readonly btcPriceUsd: number;
  readonly debtUsd: number;
  readonly preferredUsd: number;
  readonly cashUsd: number;
}

/** What the market pays for the company without its cash: cap + debt + preferred - cash, in USD. */
export function claimsUsd(inputs: MnavInputs): number {
  return inputs.marketCapUsd + inputs.debtUsd + inputs.preferredUsd - inputs.cashUsd;
}

/**
 * What the market pays over the value of the bitcoin held, as a multiple.
 *
 *     mNAV = (market cap + debt + preferred - cash) / (bitcoin x price)
 *
 * @throws CalcError `divisionByZero` where the bitcoin is worth nothing.
 */
export function mnav(inputs: MnavInputs): number {
  const btcUsd = inputs.btcHeld * inputs.btcPriceUsd;
  return divide(claimsUsd(inputs), btcUsd, "the bitcoin held is worth nothing");
}

/**
 * Growth of the bitcoin behind each share, as a fraction.
 *
 *     yield = (bitcoin at the end / shares at the end) / (bitcoin / shares at the start) - 1
 *
 * @throws CalcError `divisionByZero` without shares, or without bitcoin at the start.
 */
export function btcYield(inputs: {
  readonly btcStart: number;
  readonly sharesStart: number;
  readonly btcEnd: number;
  readonly sharesEnd: number;
}): number {
  const start = btcPerShare(inputs.btcStart, inputs.sharesStart);
  const end = btcPerShare(inputs.btcEnd, inputs.sharesEnd);
  return divide(end, start, "no bitcoin at the start") - 1;
}

export function btcPerShare(btc: number, shares: number): number {
  return divide(btc, shares, "no shares to spread the bitcoin over");
}
