/* Periods of payment as formulas, over a step periodsPerYear. */

export const PERIODS_PER_YEAR =
  'IF(OR(paymentsPerYear=1,paymentsPerYear=4,paymentsPerYear=12),paymentsPerYear,VALUE("refused"))';

/** A count of periods, or an error where it is not whole. */
export function wholePeriodsFormula(years: string): string {
  const periods = `${years}*periodsPerYear`;
  return `IF(ABS(${periods}-ROUND(${periods},0))>0.0001,VALUE("refused"),ROUND(${periods},0))`;
}
