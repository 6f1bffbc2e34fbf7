/** Below it numbers have fewer digits the smaller they are. */
const SMALLEST_NORMAL = 2 ** -1022;

/** ln(a / b) of positive numbers, also where the quotient itself is too large or too small. */
export function logQuotient(a: number, b: number): number {
  const quotient = a / b;
  return quotient >= SMALLEST_NORMAL && quotient < Infinity
    ? Math.log(quotient)
    : Math.log(a) - Math.log(b);
}
