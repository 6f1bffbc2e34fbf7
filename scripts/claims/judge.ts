import { arithmetic, type Computed } from "./arithmetic";
import { functionCall } from "./functionCall";
import type { Claim, Inputs, Verdict } from "./ledger";

/** How far a number may be off and still follow from inputs printed with words such as "about". */
const LOOSE = 0.06;
/** Room for the rounding of a number that has to come back exactly. */
const EXACT = 0.001;

/** Claims near enough by `LOOSE` that their inputs nevertheless rule out, and why. */
export const JUDGED_EXACTLY: Readonly<Record<string, string>> = {
  shell_forward_apld: "a second set of inputs for a number that a solved rent already gives",
  hut_river_bend_noi_total:
    "454m a year, printed to the million, leaves 7.5m of room over 15 years",
  iren_quarter_split: "the parts of a sum, printed to the million at worst, leave 0.55m of room",
  citi_dlr_multiple: "a product printed with both its factors leaves 1 USD of room",
  iren_margin_after_hosting: "the charge alone leaves less than the margin, before any other cost",
};

/** The input of each calibrated claim that was solved so that the published number comes back. */
export const SOLVED_INPUT: Readonly<Record<string, string>> = {
  msx_shell_low: "rent_usd_per_kw_month",
  msx_shell_high: "rent_usd_per_kw_month",
  ms_gap_2026_02: "grid_access_gw",
  ms_net_gap_solutions: "realisation_fraction",
  f2pool_s21_xp_hyd_2025_11: "fee_fraction",
  antpool_s21_2026_02: "pool_fee_fraction",
};

export interface Judged extends Claim {
  /** null where nothing can be computed. */
  readonly computed: Computed | null;
  /** Our own verdict, which the ledger's must equal. */
  readonly judgement: Verdict;
}

/** @throws Error if nothing computes the claim though it names a calculation. */
export function judge(claim: Claim): Judged {
  const computed = compute(claim.calculation, claim.inputs);
  return {
    ...claim,
    computed,
    judgement: computed === null ? "cannot_test" : verdict(claim, computed.value),
  };
}

function verdict(claim: Claim, value: number): Verdict {
  if (claim.id in SOLVED_INPUT) {
    return "calibrated";
  }
  return holds(claim, value) ? "reproduces" : "does_not_reproduce";
}

function holds({ id, stated, unit }: Claim, value: number): boolean {
  if (unit.endsWith(" at most")) {
    return value <= stated;
  }
  if (unit.endsWith(" at least")) {
    return value >= stated;
  }
  return Math.abs(offBy(stated, value)) <= (id in JUDGED_EXACTLY ? EXACT : LOOSE);
}

/** The computed number over the published one, less 1. */
export function offBy(stated: number, value: number): number {
  return value / stated - 1;
}

/** The value of the solved input at which the published number comes back exactly. */
export function solveInput({ id, calculation, inputs, stated }: Claim): number {
  const name = SOLVED_INPUT[id];
  const gap = (value: number) =>
    (compute(calculation, { ...inputs, [name]: value })?.value ?? NaN) - stated;
  let [before, now] = [Number(inputs[name]) * 0.999, Number(inputs[name])];
  for (let step = 0; step < 30 && gap(now) !== gap(before); step++) {
    [before, now] = [now, now - (gap(now) * (now - before)) / (gap(now) - gap(before))];
  }
  return now;
}

function compute(calculation: string, inputs: Inputs): Computed | null {
  switch (calculation) {
    case "none":
      return null;
    case "arithmetic":
      return arithmetic(inputs);
    default:
      return functionCall(calculation, inputs);
  }
}
