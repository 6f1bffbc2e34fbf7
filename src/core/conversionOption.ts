import { normalCdf } from "./normal";

export interface ConversionOptionInputs {
  readonly shellValueUsd: number;
  readonly miningValueUsd: number;
  readonly capexUsd: number;
  readonly shellVolatility: number;
  readonly miningVolatility: number;
  readonly correlation: number;
  readonly years: number;
  /** Share of the shell's value that it pays out a year, missed while waiting. */
  readonly shellYield: number;
  /** The same of mining, earned while waiting. */
  readonly miningYield: number;
  /** A year, compounded continuously. */
  readonly riskFreeRate: number;
}

/** The shell without what it pays out until the date, in USD today. */
export function receivedUsd(inputs: ConversionOptionInputs): number {
  return inputs.shellValueUsd * Math.exp(-inputs.shellYield * inputs.years);
}

/** Mining without what it pays out until the date, in USD today. */
function miningGivenUpUsd(inputs: ConversionOptionInputs): number {
  return inputs.miningValueUsd * Math.exp(-inputs.miningYield * inputs.years);
}

/** What is given up to convert: mining and the capital that is paid at the date, in USD today. */
export function givenUpUsd(inputs: ConversionOptionInputs): number {
  const capexUsd = inputs.capexUsd * Math.exp(-inputs.riskFreeRate * inputs.years);
  return miningGivenUpUsd(inputs) + capexUsd;
}

/** The capital is certain, so only the mining part of what is given up moves. */
export function givenUpVolatility(inputs: ConversionOptionInputs): number {
  const givenUp = givenUpUsd(inputs);
  return givenUp === 0 ? 0 : (inputs.miningVolatility * miningGivenUpUsd(inputs)) / givenUp;
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
 * capital, at one date; in USD.
 *
 *     value = S1 N(d) - S2 N(d - s),   d = ln(S1/S2)/s + s/2,   s = spread x sqrt(years)
 *     S1 = shell e^(-q1 years),   S2 = mining e^(-q2 years) + capital e^(-r years)
 */
export function conversionOptionUsd(inputs: ConversionOptionInputs): number {
  const receive = receivedUsd(inputs);
  const givenUp = givenUpUsd(inputs);
  const spread = totalSpread(inputs);
  if (spread === 0 || receive === 0 || givenUp === 0) {
    return Math.max(receive - givenUp, 0);
  }
  const d = Math.log(receive / givenUp) / spread + spread / 2;
  return receive * normalCdf(d) - givenUp * normalCdf(d - spread);
}
