import { logQuotient } from "./logQuotient";

/** Inflows against outflows of a series, both discounted at x = ln(1 + rate). */
export interface NetValue {
  readonly x: number;
  /** ln(inflows / outflows): positive where the net present value is. */
  readonly logRatio: number;
  /** Mean times of inflows and outflows, weighted by what is discounted; both fall with x. */
  readonly inflowTime: number;
  readonly outflowTime: number;
}

/** Needs at least one flow of each sign. */
export function netValue(cashflows: Float64Array, x: number): NetValue {
  const inflow = discounted(cashflows, 1, x);
  const outflow = discounted(cashflows, -1, x);
  return {
    x,
    logRatio: logQuotient(inflow.sum, outflow.sum) - x * (inflow.reference - outflow.reference),
    inflowTime: inflow.time,
    outflowTime: outflow.time,
  };
}

/** What `logRatio` may be off by the rounding of the sums: two rates can no longer be told from one. */
export function roundingOf({ length }: Float64Array): number {
  return 2 * length * Number.EPSILON;
}

/** The sign of the net present value; 0 within rounding. */
export function signOf({ logRatio }: NetValue, cashflows: Float64Array): number {
  return Math.abs(logRatio) <= roundingOf(cashflows) ? 0 : Math.sign(logRatio);
}

interface Discounted {
  /** Discounted to the reference period, where the weight is 1. */
  readonly sum: number;
  readonly reference: number;
  readonly time: number;
}

function discounted(cashflows: Float64Array, sign: 1 | -1, x: number): Discounted {
  const direction = x >= 0 ? -1 : 1;
  const factor = Math.exp(-Math.abs(x));
  const start = x >= 0 ? cashflows.length - 1 : 0;
  let sum = 0;
  let moment = 0;
  let reference = start;
  let waited = 0;
  let power = 1;
  for (let t = start; t >= 0 && t < cashflows.length; t += direction) {
    const amount = sign * cashflows[t];
    waited += 1;
    power *= factor;
    if (amount > 0) {
      moment = power * (moment + waited * sum);
      sum = power * sum + amount;
      reference = t;
      waited = 0;
      power = 1;
    }
  }
  return { sum, reference, time: reference - (direction * moment) / sum };
}

/**
 * Exponents beyond which the first or the last flow outweighs all others together, so that no rate
 * lies outside. Needs a first and a last flow other than zero.
 */
export function exponentBounds(cashflows: Float64Array): readonly [number, number] {
  const last = cashflows.length - 1;
  const total = cashflows.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const bound = (amount: number): number =>
    1 + Math.max(0, Math.log(total) - Math.log(Math.abs(amount)));
  return [-bound(cashflows[last]), bound(cashflows[0])];
}
