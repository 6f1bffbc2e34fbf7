export interface PowerGapInputs {
  readonly demandGw: number;
  readonly gridAccessGw: number;
  readonly underConstructionGw: number;
  readonly solutionsGw: number;
  /** Share of the solutions that comes about in time. */
  readonly realisationFraction: number;
}

/** Power that data centres need and do not get, in GW; negative is a surplus. */
export function powerGapGw(inputs: PowerGapInputs): number {
  return (
    inputs.demandGw -
    inputs.gridAccessGw -
    inputs.underConstructionGw -
    inputs.solutionsGw * inputs.realisationFraction
  );
}
