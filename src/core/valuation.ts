import { divide, invalidInput } from "./errors";
import { W_PER_MW } from "./units";

export interface EnterpriseValueInputs {
  readonly marketCapUsd: number;
  readonly debtUsd: number;
  readonly cashUsd: number;
  readonly btcHeld: number;
  readonly btcPriceUsd: number | undefined;
  readonly preferredUsd: number;
  /** Others' share in subsidiaries that are counted in full. */
  readonly minorityUsd: number;
  /** Shares in companies that are not counted. */
  readonly stakesUsd: number;
  readonly btcHaircutFraction: number;
}

/**
 * Market cap plus debt, preferred stock and minorities less cash, stakes and bitcoin held, in USD;
 * may be negative.
 */
export function enterpriseValueUsd(inputs: EnterpriseValueInputs): number {
  const claimsUsd = inputs.marketCapUsd + inputs.debtUsd + inputs.preferredUsd + inputs.minorityUsd;
  return claimsUsd - inputs.cashUsd - inputs.stakesUsd - btcValueUsd(inputs);
}

/** @throws CalcError `invalidInput` when bitcoin is held and no price is given. */
export function btcValueUsd(
  inputs: Pick<EnterpriseValueInputs, "btcHeld" | "btcPriceUsd" | "btcHaircutFraction">,
): number {
  if (inputs.btcHeld === 0) {
    return 0;
  }
  if (inputs.btcPriceUsd === undefined) {
    throw invalidInput("btcPriceUsd is missing: btcHeld needs a price");
  }
  return inputs.btcHeld * inputs.btcPriceUsd * (1 - inputs.btcHaircutFraction);
}

/** What the market pays per watt, on whichever MW basis the caller chose. */
export function evUsdPerW(evUsd: number, powerMw: number): number {
  return divide(evUsd, powerMw * W_PER_MW, "no power to spread the enterprise value over");
}

export interface MinerNavInputs {
  readonly btcHeld: number;
  readonly btcPriceUsd: number;
  readonly miningEbitdaUsd: number;
  readonly miningMultiple: number;
  readonly leasedItMw: number;
  readonly valueUsdPerItMw: number;
  readonly pipelineMw: number;
  readonly pipelineUsdPerMw: number;
  readonly probabilityFraction: number;
  readonly cashUsd: number;
  readonly debtUsd: number;
}

export interface MinerNav {
  readonly btcUsd: number;
  readonly miningUsd: number;
  readonly leasedUsd: number;
  readonly pipelineUsd: number;
  readonly navUsd: number;
}

/** Sum of the parts: coins, mining, leased AI power and pipeline, plus cash less debt, in USD. */
export function minerNav(inputs: MinerNavInputs): MinerNav {
  const btcUsd = inputs.btcHeld * inputs.btcPriceUsd;
  const miningUsd = inputs.miningEbitdaUsd * inputs.miningMultiple;
  const leasedUsd = inputs.leasedItMw * inputs.valueUsdPerItMw;
  const pipelineUsd = inputs.pipelineMw * inputs.pipelineUsdPerMw * inputs.probabilityFraction;
  const navUsd = btcUsd + miningUsd + leasedUsd + pipelineUsd + inputs.cashUsd - inputs.debtUsd;
  return { btcUsd, miningUsd, leasedUsd, pipelineUsd, navUsd };
}

/** @throws CalcError `invalidInput` without a share count, `divisionByZero` for none. */
export function perShareUsd(usd: number, sharesOutstanding: number | undefined): number {
  if (sharesOutstanding === undefined) {
    throw invalidInput('sharesOutstanding is missing: output "usd_per_share" needs it');
  }
  return divide(usd, sharesOutstanding, "no shares outstanding");
}
