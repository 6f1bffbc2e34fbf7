/** ln(a / b) of positive numbers, also where the quotient itself is too large or too small. */
export function logQuotient(a: number, b: number): number {
  const quotient = a / b;
  return quotient > Number.MIN_VALUE && quotient < Infinity
    ? Math.log(quotient)
    : Math.log(a) - Math.log(b);
}
