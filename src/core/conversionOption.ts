import { normalCdf } from "./normal";

export interface ConversionOptionInputs {
  readonly shellValueUsd: number;
  readonly miningValueUsd: number;
  readonly capexUsd: number;
  readonly shellVolatility: number;
  readonly miningVolatility: number;
  readonly correlation: number;
  readonly years: number;
}

/** What is given up to convert: the mining value and the capital, in USD. */
export function givenUpUsd(inputs: ConversionOptionInputs): number {
  return inputs.miningValueUsd + inputs.capexUsd;
}

/** The capital is certain, so only the mining part of what is given up moves. */
export function givenUpVolatility(inputs: ConversionOptionInputs): number {
  const givenUp = givenUpUsd(inputs);
  return givenUp === 0 ? 0 : (inputs.miningVolatility * inputs.miningValueUsd) / givenUp;
}

/** Volatility of shell value over value given up, for the whole life of the option. */
export function totalSpread(inputs: ConversionOptionInputs): number {
  const shell = inputs.shellVolatility;
  const mining = givenUpVolatility(inputs);
  // As a square plus a remainder, which cannot turn negative by rounding as the plain form can.
  const variance = (shell - mining) ** 2 + 2 * (1 - inputs.correlation) * shell * mining;
  return Math.sqrt(variance * inputs.years);
}

/**
 * Margrabe's option to exchange one asset for another: receive the shell, give up mining and
 * capital, at one date, without payouts before it; in USD.
 *
 *     value = S1 N(d) - S2 N(d - s),   d = ln(S1/S2)/s + s/2,   s = spread x sqrt(years)
 */
export function conversionOptionUsd(inputs: ConversionOptionInputs): number {
  const receive = inputs.shellValueUsd;
  const givenUp = givenUpUsd(inputs);
  const spread = totalSpread(inputs);
  if (spread === 0 || receive === 0 || givenUp === 0) {
    return Math.max(receive - givenUp, 0);
  }
  const d = Math.log(receive / givenUp) / spread + spread / 2;
  return receive * normalCdf(d) - givenUp * normalCdf(d - spread);
}
