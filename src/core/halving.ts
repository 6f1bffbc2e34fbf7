import { notFound } from "./errors";
import { BLOCKS_PER_HALVING, halvings, HALVINGS_WITH_SUBSIDY } from "./network";
import { SECONDS_PER_DAY } from "./units";

export interface HalvingInputs {
  readonly height: number;
  /** Excel date serial of that height. */
  readonly asOfDate: number;
  /** 1 for the halving of 2012; the next one where absent. */
  readonly halvingNumber?: number;
  readonly blockSeconds: number;
}

/** The halving asked for, or the first one after the height. */
export function halvingOf({ height, halvingNumber }: HalvingInputs): number {
  return halvingNumber ?? halvings(height) + 1;
}

/** Blocks from the height to the halving; not positive where it has happened. */
export function blocksToHalving(inputs: HalvingInputs): number {
  return BLOCKS_PER_HALVING * halvingOf(inputs) - inputs.height;
}

/**
 * Expected date of a halving, as an Excel serial with the time of day.
 *
 *     date = as-of date + (210,000 x halving - height) x block seconds / 86,400
 *
 * @throws CalcError `notFound` when the halving has happened, or no halving is left.
 */
export function halvingDate(inputs: HalvingInputs): number {
  const halving = halvingOf(inputs);
  const blocks = blocksToHalving(inputs);
  if (halving > HALVINGS_WITH_SUBSIDY) {
    throw notFound("no halving is left: the subsidy ended at height 6,930,000");
  }
  if (blocks <= 0) {
    throw notFound(`halving ${halving} has already happened at this height`);
  }
  return inputs.asOfDate + (blocks * inputs.blockSeconds) / SECONDS_PER_DAY;
}
