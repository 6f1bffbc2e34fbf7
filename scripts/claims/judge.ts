import { compute } from "./compute";
import type { Claim, Verdict } from "./ledger";

/** How far a number may be off and still follow from inputs printed with words such as "about". */
const LOOSE = 0.06;
/** Room for the rounding of a number that has to come back exactly. */
const EXACT = 0.001;
/** Room for arithmetic in doubles. */
const ROUNDING = 1e-9;

type Stated = Claim & { readonly stated: number };

export interface Judged extends Claim {
  /** null where nothing can be computed. */
  readonly computed: number | null;
  /** Our own verdict, which the ledger's must equal. */
  readonly judgement: Verdict;
}

/** @throws Error if the claim's formula gives no number. */
export async function judge(claim: Claim): Promise<Judged> {
  const computed = claim.formula === "" ? null : await compute(claim.formula);
  const judgement = computed === null ? "cannot_test" : verdict(claim, computed);
  return { ...claim, computed, judgement };
}

function verdict({ stated, ...claim }: Claim, value: number): Verdict {
  if (stated === null) {
    return "derived";
  }
  if (!holds({ ...claim, stated }, value)) {
    return "does_not_reproduce";
  }
  return claim.solvedFor === "" ? "reproduces" : "calibrated";
}

function holds({ stated, unit, tolerance, exactBecause }: Stated, value: number): boolean {
  if (unit.endsWith(" at most")) {
    return value <= stated;
  }
  if (unit.endsWith(" at least")) {
    return value >= stated;
  }
  const room = (exactBecause === "" ? LOOSE : EXACT) * Math.abs(stated);
  return Math.abs(value - stated) <= (tolerance ?? room) + ROUNDING * Math.abs(stated);
}

/** The computed number over the published one, less 1. */
export function offBy(stated: number, value: number): number {
  return value === stated ? 0 : value / stated - 1;
}

/** The value of the solved input, as written in the formula, at which the published number comes back. */
export async function solveInput({ formula, stated }: Stated, written: string): Promise<number> {
  const gap = async (value: number): Promise<number> =>
    (await compute(formula.replace(written, String(value)))) - stated;
  let [before, now] = [Number(written) * 0.999, Number(written)];
  let [gapBefore, gapNow] = [await gap(before), await gap(now)];
  for (let step = 0; step < 30 && gapNow !== gapBefore; step++) {
    [before, now] = [now, now - (gapNow * (now - before)) / (gapNow - gapBefore)];
    [gapBefore, gapNow] = [gapNow, await gap(now)];
  }
  return now;
}
