/**
 * What a month keeps of today's reward, as a formula: halved from the first whole month after the
 * halving, and again every 48 months.
 */
export function halvedFormula(month: string): string {
  const halvings = `1+INT((${month}-ROUNDUP(monthsToHalving,0))/48)`;
  return `IF(monthsToHalving="",1,IF(${month}<monthsToHalving,1,0.5^(${halvings})))`;
}
