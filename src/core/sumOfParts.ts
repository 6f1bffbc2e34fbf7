import { divide, invalidInput } from "./errors";
import { withoutRoundOff } from "./roundOff";
import { oneOrRow } from "./oneOrRow";

export interface PartsInputs {
  readonly mw: Float64Array;
  /** These have one value a row, or one for all. */
  readonly valueUsdPerMw: Float64Array;
  readonly ownershipFraction: Float64Array;
  readonly probabilityFraction: Float64Array;
  readonly yearsToDelivery: Float64Array;
  readonly capexLeftUsdPerMw: Float64Array;
  readonly discountRate: number;
  readonly otherAssetsUsd: number;
  readonly netDebtUsd: number;
  readonly minorityUsd: number;
}

/** One asset. */
export interface Part {
  /** Power weighted by ownership and chance. */
  readonly countedMw: number;
  /** A finished MW as of today. */
  readonly valueUsdPerMw: number;
  /** Capital still to be spent, on average halfway to delivery, as of today. */
  readonly capexUsdPerMw: number;
  readonly usd: number;
}

/**
 * What each asset is worth today.
 *
 *     part = ownership x chance x MW x (value / (1 + r)^t - capex left / (1 + r)^(t / 2))
 */
export function parts(inputs: PartsInputs): Part[] {
  return Array.from(inputs.mw, (mw, row) => {
    const years = oneOrRow(inputs.yearsToDelivery, row);
    const countedMw =
      oneOrRow(inputs.ownershipFraction, row) * oneOrRow(inputs.probabilityFraction, row) * mw;
    const growth = 1 + inputs.discountRate;
    const valueUsdPerMw = oneOrRow(inputs.valueUsdPerMw, row) / growth ** years;
    const capexUsdPerMw = oneOrRow(inputs.capexLeftUsdPerMw, row) / growth ** (years / 2);
    const usd = countedMw * (valueUsdPerMw - capexUsdPerMw);
    return { countedMw, valueUsdPerMw, capexUsdPerMw, usd };
  });
}

/**
 * All parts plus other assets, less net debt and minorities, in USD; may be negative, and 0 where
 * only rounding is left.
 */
export function sumOfPartsUsd(inputs: PartsInputs): number {
  const { otherAssetsUsd, netDebtUsd, minorityUsd } = inputs;
  const grossUsd = parts(inputs).reduce((sum, { usd }) => sum + Math.abs(usd), otherAssetsUsd);
  return withoutRoundOff(
    assetsUsd(inputs) + otherAssetsUsd - netDebtUsd - minorityUsd,
    grossUsd + Math.abs(netDebtUsd) + minorityUsd,
  );
}

export function assetsUsd(inputs: PartsInputs): number {
  return parts(inputs).reduce((sum, { usd }) => sum + usd, 0);
}

/** @throws CalcError `invalidInput` without a share count, `divisionByZero` for none. */
export function partsPerShareUsd(
  inputs: PartsInputs & { readonly dilutedShares: number | undefined },
): number {
  const { dilutedShares } = inputs;
  if (dilutedShares === undefined) {
    throw invalidInput('dilutedShares is missing: output "usd_per_share" needs it');
  }
  return divide(sumOfPartsUsd(inputs), dilutedShares, "no shares to spread the value over");
}
