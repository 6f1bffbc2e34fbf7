/* A loan's level payment as formulas that keep their digits at every rate, also near 0. */

/** ln(1 + rate): the rounding of 1 + rate cancels in the quotient. */
export function logRateFormula(rate: string): string {
  return `IF(1+${rate}=1,${rate},${rate}*LN(1+${rate})/((1+${rate})-1))`;
}

/**
 * What a payment of 1 a period repays: (1 - (1 + rate)^-payments) / rate. For short and cheap loans
 * the difference is the start of its series, which does not cancel.
 */
export function annuityFormula(rate: string, logRate: string, payments: string): string {
  const y = `(${payments})*${logRate}`;
  const series = `${y}*(1-${y}/2*(1-${y}/3*(1-${y}/4)))`;
  return `IF(${rate}=0,${payments},IF(ABS(${y})<0.001,${series},1-EXP(-${y}))/${rate})`;
}
