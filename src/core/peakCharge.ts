import { sum } from "./lists";
import { KW_PER_MW } from "./units";

export interface PeakChargeInputs {
  readonly mwAtPeaks: Float64Array;
  readonly usdPerKwYear: number;
}

/** Mean draw at the peaks, in MW. */
export function meanPeakMw({ mwAtPeaks }: PeakChargeInputs): number {
  return sum(mwAtPeaks) / mwAtPeaks.length;
}

/** Yearly charge on the mean draw at the grid's peaks, in USD. */
export function peakChargeUsd(inputs: PeakChargeInputs): number {
  return meanPeakMw(inputs) * KW_PER_MW * inputs.usdPerKwYear;
}
