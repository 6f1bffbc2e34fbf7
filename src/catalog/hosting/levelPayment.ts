/**
 * The level payment of a loan as a formula. The closed form loses its digits at rates near 0, where
 * the first terms of its series are exact.
 */
export function levelPaymentFormula(debt: string, rate: string, payments: string): string {
  const series = `1+${rate}*(${payments}+1)/2+${rate}^2*(${payments}^2-1)/12`;
  return (
    `IF(${rate}*MIN(1,${payments})<0.000001,${debt}/${payments}*(${series}),` +
    `${debt}*${rate}/(1-(1+${rate})^-${payments}))`
  );
}
